package org.preuve.portfolio.submission;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.preuve.portfolio.evidence.Evidence;

/** Submissions and what they contain. */
@Repository
public interface SubmissionRepository {

  @Insert
  void add(Submission submission);

  @Insert
  void add(SubmissionItem item);

  /** All attempts of a student, newest first. */
  @HQL("from Submission where student = :student and course = :course order by attempt desc")
  List<Submission> of(long student, long course);

  @HQL("from Submission where student = :student and course = :course and attempt = :attempt")
  Optional<Submission> attempt(long student, long course, int attempt);

  /** Number of the newest attempt, 0 before the first. */
  @HQL(
      "select coalesce(max(s.attempt), 0) from Submission s"
          + " where s.student = :student and s.course = :course")
  int latest(long student, long course);

  /** Number of the newest attempt for a framework, 0 before the first. */
  @HQL(
      "select coalesce(max(s.attempt), 0) from Submission s where s.student = :student"
          + " and s.course = :course and s.framework = :framework")
  int latest(long student, long course, String framework);

  /** By its id, for the manifest of a public badge. */
  @HQL("from Submission where id = :id")
  Optional<Submission> find(String id);

  @HQL("from SubmissionItem where submission = :submission order by id")
  List<SubmissionItem> items(String submission);

  /** Evidence of a submission for one competency, oldest first. */
  @HQL(
      "select e from SubmissionItem i join Evidence e on e.id = i.evidence"
          + " where i.submission = :submission and i.code = :code order by e.addedAt, e.id")
  List<Evidence> evidence(String submission, String code);

  /** All evidence of a submission, oldest first. */
  @HQL(
      "from Evidence e where e.id in"
          + " (select i.evidence from SubmissionItem i where i.submission = :submission)"
          + " order by e.addedAt, e.id")
  List<Evidence> evidence(String submission);
}
