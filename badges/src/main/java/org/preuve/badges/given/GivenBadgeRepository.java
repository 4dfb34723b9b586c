package org.preuve.badges.given;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Badges that students gave as evidence. */
@Repository
public interface GivenBadgeRepository {

  /** All of one person that were verified. */
  @HQL("from GivenBadge where owner = :owner order by checkedAt limit 1000")
  List<GivenBadge> of(long owner);

  /** The last answer counts. */
  @SQL(
      "insert into badge_given (evidence_id, registration_id, owner_id, verdict, name, issuer,"
          + " said_fr, said_en, checked_at) values (:evidence, :registration, :owner, :verdict,"
          + " :name, :issuer, :french, :english, :at) on duplicate key update verdict = :verdict,"
          + " name = :name, issuer = :issuer, said_fr = :french, said_en = :english,"
          + " checked_at = :at")
  int keep(
      String evidence,
      long registration,
      long owner,
      String verdict,
      String name,
      String issuer,
      String french,
      String english,
      Instant at);
}
