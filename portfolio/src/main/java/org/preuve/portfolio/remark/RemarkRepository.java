package org.preuve.portfolio.remark;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Remarks about places in evidence. */
@Repository
interface RemarkRepository {

  @Insert
  void add(Remark remark);

  @Update
  void change(Remark remark);

  @Delete
  void remove(Remark remark);

  /** What an assessor sees while judging: released ones of everybody, and the own others. */
  @HQL(
      "from Remark where course = :course and student = :student and framework = :framework"
          + " and code = :code and (releasedAt is not null or assessor = :assessor)"
          + " order by file, kind, number, id limit 1000")
  List<Remark> seen(long course, long student, String framework, String code, long assessor);

  /** Own ones that are not released. */
  @HQL(
      "from Remark where course = :course and student = :student and framework = :framework"
          + " and code = :code and assessor = :assessor and releasedAt is null"
          + " order by id limit 1000")
  List<Remark> own(long course, long student, String framework, String code, long assessor);

  /** What is released about one piece. */
  @HQL(
      "from Remark where course = :course and evidence = :evidence and releasedAt is not null"
          + " order by file, kind, number, id limit 1000")
  List<Remark> released(long course, String evidence);

  /** What is released about one competency of a student, in whatever piece. */
  @HQL(
      "from Remark where course = :course and student = :student and code in :codes"
          + " and releasedAt is not null order by evidence, file, kind, number, id limit 1000")
  List<Remark> releasedFor(long course, long student, List<String> codes);

  /** Drafts that nobody has touched since; native SQL, for it must see every tenant. */
  @SQL(
      "delete from portfolio_remark where released_at is null and written_at < :before"
          + " limit 10000")
  int forget(Instant before);

  /** What was still being written and does not say where is about the whole piece. */
  @HQL(
      "update Remark set file = 0, kind = WHOLE, number = 0 where course = :course"
          + " and student = :student and framework = :framework and code = :code"
          + " and assessor = :assessor and releasedAt is null and number < 0"
          + " and evidence in :pieces")
  int complete(
      long course,
      long student,
      String framework,
      String code,
      long assessor,
      Collection<String> pieces);

  /** Seen by the student from now on. */
  @HQL(
      "update Remark set releasedAt = :now, beingWritten = false where course = :course"
          + " and student = :student and framework = :framework and code = :code"
          + " and assessor = :assessor and releasedAt is null and evidence in :pieces")
  int release(
      long course,
      long student,
      String framework,
      String code,
      long assessor,
      Collection<String> pieces,
      Instant now);
}
