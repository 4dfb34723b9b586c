package org.preuve.web.session;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Launch sessions. */
@Repository
public interface LaunchSessionRepository {

  /** Keeps a new session. */
  @Insert
  void add(LaunchSession launch);

  /** The session of a handle, also an expired one. */
  @Find
  Optional<LaunchSession> byHandle(String handle);

  /** Keeps a change of language. */
  @Update
  void change(LaunchSession launch);

  /** Ends a session. */
  @Delete
  void remove(LaunchSession launch);

  /** The sessions of these handles, the one that ends first in front. */
  @HQL("from LaunchSession where handle in :handles order by expiresAt, handle")
  List<LaunchSession> oldestFirst(List<String> handles);

  /** Which of these handles still open a session. */
  @HQL("select handle from LaunchSession where handle in :handles and expiresAt > :now")
  List<String> alive(List<String> handles, Instant now);

  /** Ends every session of a person in a course; how many there were. */
  @HQL("delete from LaunchSession where user = :user and course = :course")
  int end(long user, long course);

  /** Leaves each person the newest sessions, so that a loop of launches does not fill the table. */
  @SQL(
      "delete from lti_session where handle in (select handle from (select handle, row_number()"
          + " over (partition by registration_id, user_id order by expires_at desc, handle) as age"
          + " from lti_session) ordered where age > :most)")
  int forgetBeyond(int most);

  /** Forgets sessions that ended before {@code limit}. */
  @HQL("delete from LaunchSession where expiresAt < :limit")
  int forgetBefore(Instant limit);
}
