package org.preuve.portfolio.attestation;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Requests for attestations. */
@Repository
public interface AttestationRepository {

  @Insert
  void add(Attestation attestation);

  /** Of whatever tenant: its link is all that a tutor has. */
  @HQL("from Attestation where tokenHash = :tokenHash")
  Optional<Attestation> byToken(String tokenHash);

  @HQL(
      "from Attestation where student = :student and course = :course"
          + " order by createdAt desc, id")
  List<Attestation> of(long student, long course);

  @HQL("from Attestation where student = :student order by createdAt, id")
  List<Attestation> allOf(long student);

  @HQL("select count(*) from Attestation where student = :student")
  long count(long student);

  /** The one that became this piece, or the first version of it. */
  @HQL(
      "from Attestation where evidence = :piece or evidence ="
          + " (select e.series from Evidence e where e.id = :piece)")
  Optional<Attestation> ofEvidence(String piece);

  /** Those of some pieces of which a company said that. */
  @HQL(
      "select e.id from Evidence e where e.id in :pieces and exists (select 1 from Attestation a"
          + " where a.verdict = :verdict and (a.evidence = e.id or a.evidence = e.series))")
  List<String> withVerdict(Collection<String> pieces, Verdict verdict);

  /** Lets one answer at a time through; 0 when it is answered, withdrawn or over. */
  @HQL(
      "update Attestation set state = ANSWERED, answeredAt = :now, saidBy = :saidBy,"
          + " verdict = :verdict"
          + " where id = :id and state = OPEN and expiresAt > :now")
  int answer(String id, String saidBy, Verdict verdict, Instant now);

  @HQL("update Attestation set evidence = :piece where id = :id")
  int became(String id, String piece);

  @HQL(
      "update Attestation set state = DECLINED, answeredAt = :now"
          + " where id = :id and state = OPEN and expiresAt > :now")
  int decline(String id, Instant now);

  @HQL(
      "update Attestation set state = WITHDRAWN"
          + " where id = :id and student = :student and state = OPEN")
  int withdraw(String id, long student);

  /** Not one that is open, nor one that a piece of evidence came of. */
  @HQL(
      "delete from Attestation where id = :id and student = :student and evidence is null"
          + " and (state <> OPEN or expiresAt <= :now)")
  int delete(String id, long student, Instant now);

  /** Those that ended before that without an answer, and those whose evidence was deleted. */
  @HQL(
      "delete from Attestation where evidence is null"
          + " and (state = ANSWERED or coalesce(answeredAt, expiresAt) < :before)")
  int forget(Instant before);

  /** 1 while the platform that the request belongs to may be used. */
  @SQL("select count(*) from lti_registration where id = :registration and state = 'ACTIVE'")
  long active(long registration);

  /** Lets one transaction of a person at a time ask; answers with the person. */
  @SQL("select id from lti_user where id = :student for update")
  long lock(long student);
}
