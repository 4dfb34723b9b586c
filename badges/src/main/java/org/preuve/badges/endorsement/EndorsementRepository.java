package org.preuve.badges.endorsement;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** What others say of badges. */
@Repository
public interface EndorsementRepository {

  @Insert
  void add(Endorsement endorsement);

  @HQL("from Endorsement where id = :id")
  Optional<Endorsement> find(String id);

  /** Of whatever tenant: its link is all that whoever was asked has. */
  @HQL("from Endorsement where tokenHash = :tokenHash")
  Optional<Endorsement> byToken(String tokenHash);

  /** Of a badge, the oldest first. */
  @HQL("from Endorsement where award = :award order by createdAt, id limit 50")
  List<Endorsement> ofAward(String award);

  /** Those that stand, the oldest first. */
  @HQL("from Endorsement where award = :award and state = GIVEN order by answeredAt, id limit 5")
  List<Endorsement> given(String award);

  /** Lets one answer through; 0 when it is answered, withdrawn or over. */
  @HQL(
      "update Endorsement set state = GIVEN, answeredAt = :now, credential = :credential,"
          + " endorser = :endorser, organisation = :organisation, statusList = :list,"
          + " statusPosition = :position where id = :id and state = OPEN and expiresAt > :now")
  int give(
      String id,
      String endorser,
      String organisation,
      String credential,
      String list,
      int position,
      Instant now);

  @HQL(
      "update Endorsement set state = DECLINED, answeredAt = :now"
          + " where id = :id and state = OPEN and expiresAt > :now")
  int decline(String id, Instant now);

  @HQL(
      "update Endorsement set state = WITHDRAWN, answeredAt = :now, credential = null"
          + " where id = :id and award = :award and state in (OPEN, GIVEN)")
  int withdraw(String id, String award, Instant now);

  /** What led to nothing, or was taken back, and ended before that: it names people. */
  @HQL(
      "delete from Endorsement where state <> GIVEN"
          + " and coalesce(answeredAt, expiresAt) < :before")
  int forget(Instant before);

  /** 1 while the platform that it belongs to may be used. */
  @SQL("select count(*) from lti_registration where id = :registration and state = 'ACTIVE'")
  long active(long registration);
}
