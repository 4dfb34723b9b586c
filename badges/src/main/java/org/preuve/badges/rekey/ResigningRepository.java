package org.preuve.badges.rekey;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Work after keys were withdrawn; each query names its registration, but the rounds'. */
@Repository
interface ResigningRepository {

  /**
   * 0 if the last one of the registration is not done.
   *
   * @param known 1 if it is known since when, else 0
   */
  @SQL(
      "insert ignore into badge_resigning (id, registration_id, number, stolen_at, why, who,"
          + " asked_at, stage, seq, walked_sha256, looked, log_broken, total, signed, under_way)"
          + " select :id, :registration, :number, if(:known = 1, :since, null), :why, :who, :at, 'CHECK', 0,"
          + " repeat('0', 64), '', 0, count(*), 0, 1 from badge_award"
          + " where registration_id = :registration")
  int open(
      String id,
      long registration,
      int number,
      int known,
      Instant since,
      String why,
      String who,
      Instant at);

  @HQL("from Resigning where id = :id")
  Optional<Resigning> find(String id);

  /** The newest ones of a registration. */
  @HQL("from Resigning where registration = :registration order by askedAt desc, id limit 5")
  List<Resigning> latest(long registration);

  /**
   * Id and registration of what is not done, or whose log has grown since, for all tenants: whoever
   * was signing while the keys were withdrawn may have come later.
   */
  @SQL(
      "select r.id, r.registration_id from badge_resigning r"
          + " left join badge_log_head h on h.registration_id = r.registration_id"
          + " where r.under_way = 1 or (r.asked_at > :after and h.seq > r.seq"
          + " and r.log_broken = 0 and not exists (select 1 from badge_resigning n"
          + " where n.registration_id = r.registration_id and n.asked_at > r.asked_at))"
          + " order by r.asked_at, r.id limit 20")
  List<Object[]> unfinished(Instant after);

  /** Holds one against other nodes until the transaction ends; empty while another one has it. */
  @SQL(
      "select id from badge_resigning where registration_id = :registration and id = :id"
          + " for update skip locked")
  Optional<String> lock(long registration, String id);

  @SQL(
      "update badge_resigning set stage = :stage, log_broken = :broken"
          + " where registration_id = :registration and id = :id")
  int stage(long registration, String id, String stage, boolean broken);

  @SQL(
      "update badge_resigning set seq = :walked, walked_sha256 = :sha256,"
          + " signed = signed + :more where registration_id = :registration and id = :id")
  int walked(long registration, String id, long walked, String sha256, int more);

  @SQL(
      "update badge_resigning set looked = :looked"
          + " where registration_id = :registration and id = :id")
  int looked(long registration, String id, String looked);

  @SQL(
      "update badge_resigning set stage = 'DONE', ended_at = :at, under_way = null"
          + " where registration_id = :registration and id = :id")
  int end(long registration, String id, Instant at);

  /** From the beginning; 0 while something is under way. */
  @SQL(
      "update ignore badge_resigning set stage = 'CHECK', seq = 0,"
          + " walked_sha256 = repeat('0', 64), looked = '', log_broken = 0, ended_at = null,"
          + " under_way = 1 where registration_id = :registration and id = :id"
          + " and under_way is null")
  int again(long registration, String id);

  /** Empties the list of what was left. */
  @SQL(
      "delete from badge_resigning_left where registration_id = :registration"
          + " and resigning = :id")
  int forget(long registration, String id);

  /** What is stored of a badge. */
  @SQL("select credential from badge_award where registration_id = :registration and id = :award")
  Optional<String> credential(long registration, String award);

  /** 0 if what is stored is no longer what was read. */
  @SQL(
      "update badge_award set credential = :credential where registration_id = :registration"
          + " and id = :award and sha2(credential, 256) = :former")
  int replace(long registration, String award, String former, String credential);

  /** The next ones. */
  @SQL(
      "select id, credential from badge_award where registration_id = :registration"
          + " and id > :after order by id limit 100")
  List<StoredBadge> after(long registration, String after);

  @SQL(
      "insert into badge_resigning_left (resigning, award, registration_id, cause)"
          + " values (:id, :award, :registration, :cause) on duplicate key update cause = :cause")
  int leave(long registration, String id, String award, String cause);

  /** It was dealt with after all. */
  @SQL(
      "delete from badge_resigning_left where registration_id = :registration"
          + " and resigning = :id and award = :award")
  int settled(long registration, String id, String award);

  /** Badge, holder, cause and what is stored of those that were left; the first hundred. */
  @SQL(
      "select l.award, a.recipient_name, l.cause, a.credential from badge_resigning_left l"
          + " join badge_award a on a.id = l.award and a.registration_id = :registration"
          + " where l.registration_id = :registration and l.resigning = :id"
          + " order by l.award limit 100")
  List<Object[]> left(long registration, String id);

  @SQL(
      "select count(*) from badge_resigning_left"
          + " where registration_id = :registration and resigning = :id")
  long countLeft(long registration, String id);

  /** 1 while badges of the registration are being signed again. */
  @SQL(
      "select count(*) from badge_resigning"
          + " where registration_id = :registration and under_way = 1")
  long underWay(long registration);
}
