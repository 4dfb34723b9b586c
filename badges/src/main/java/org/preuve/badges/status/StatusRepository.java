package org.preuve.badges.status;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Status lists and their entries. */
@Repository
interface StatusRepository {

  /** What the list says now; it is public, whoever's it is. */
  @SQL(
      "select s.id, s.registration_id, coalesce(max(e.revoked_at), s.created_at) as changed_at,"
          + " count(e.revoked_at) as revoked, max(i.key_alias) as key_alias"
          + " from badge_status_list s"
          + " join badge_issuer i on i.registration_id = s.registration_id"
          + " left join badge_status_entry e on e.list = s.id and e.revoked_at is not null"
          + " where s.id = :id group by s.id")
  Optional<ListState> state(String id);

  /** The list that takes new badges. */
  @SQL(
      "select * from badge_status_list where registration_id = :registration"
          + " order by number desc limit 1")
  Optional<StatusList> newest(long registration);

  @HQL("from StatusList where registration = :registration and number = :number")
  Optional<StatusList> of(long registration, int number);

  /** Adds nothing if the registration has this one already. */
  @SQL(
      "insert into badge_status_list (id, registration_id, number, created_at)"
          + " values (:id, :registration, :number, :at) on duplicate key update id = id")
  void add(String id, long registration, int number, Instant at);

  /** 0 if the position is taken. */
  @SQL(
      "insert ignore into badge_status_entry (list, position, registration_id)"
          + " values (:list, :position, :registration)")
  int reserve(String list, int position, long registration);

  /** 0 if it was revoked before. */
  @SQL(
      "update badge_status_entry set revoked_at = :at"
          + " where list = :list and position = :position and revoked_at is null")
  int revoke(String list, int position, Instant at);

  @SQL("select position from badge_status_entry where list = :list and revoked_at is not null")
  List<Integer> revoked(String list);
}
