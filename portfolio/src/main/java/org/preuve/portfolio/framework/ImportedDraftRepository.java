package org.preuve.portfolio.framework;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Imported drafts. */
@Repository
public interface ImportedDraftRepository {

  @Insert
  void add(ImportedDraft draft);

  @Update
  void change(ImportedDraft draft);

  /** One draft of a course. */
  @HQL("from ImportedDraft where id = :id and course = :course")
  Optional<ImportedDraft> find(String id, long course);

  /** The latest drafts of a course, newest first. */
  @HQL("from ImportedDraft where course = :course order by createdAt desc limit 10")
  List<ImportedDraft> latest(long course);

  /** The draft whose wording of that framework is in force. */
  @HQL(
      "from ImportedDraft where framework = :framework and confirmedAt is not null"
          + " order by confirmedAt desc limit 1")
  Optional<ImportedDraft> inForce(String framework);

  /** When another wording of that framework came in force after the one of that moment. */
  @HQL(
      "select confirmedAt from ImportedDraft where framework = :framework and confirmedAt > :at"
          + " order by confirmedAt limit 1")
  Optional<Instant> superseded(String framework, Instant at);

  /** Takes back what else the course proposes, so that one proposal of it waits at most. */
  @HQL(
      "update ImportedDraft set proposedAt = null, proposedBy = null where course = :course"
          + " and id <> :id and confirmedAt is null and declinedAt is null")
  int withdrawOthers(long course, String id);

  /** Forgets older imports of a course that do not wait for a decision and are not in force. */
  @HQL(
      "delete from ImportedDraft where course = :course and confirmedAt is null"
          + " and (proposedAt is null or declinedAt is not null) and createdAt < :before")
  int forget(long course, Instant before);

  /**
   * Lets one transaction at a time change or publish a draft; to be asked first, so that what is
   * read afterwards is the latest.
   */
  @SQL("select id from portfolio_framework_draft where id = :id for update")
  Optional<String> lock(String id);

  /** Lets one transaction at a time put something in force for a registration; asked first too. */
  @SQL("select id from lti_registration where id = :tenant for update")
  Optional<Long> lockAll(long tenant);

  /** One draft. */
  @HQL("from ImportedDraft where id = :id")
  Optional<ImportedDraft> byId(String id);
}
