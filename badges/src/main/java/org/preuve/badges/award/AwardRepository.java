package org.preuve.badges.award;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Awards and the evidence that they name. */
@Repository
public interface AwardRepository {

  /** The award with this public id. */
  @HQL("from Award where id = :id")
  Optional<Award> find(String id);

  /** What a person holds in a course, newest first. */
  @HQL("from Award where recipient = :recipient and course = :course order by awardedAt desc, id")
  List<Award> heldBy(long recipient, long course);

  /** What was awarded in a course, newest first. */
  @HQL("from Award where course = :course order by awardedAt desc, id")
  List<Award> inCourse(long course);

  /** How many badges of an achievement stand for a person, 0 or 1. */
  @SQL(
      "select count(*) from badge_award where registration_id = :registration"
          + " and achievement = :achievement and recipient = :recipient and revoked_at is null")
  long standing(long registration, String achievement, long recipient);

  /** How many have this id, 0 or 1. */
  @SQL("select count(*) from badge_award where registration_id = :registration and id = :id")
  long stored(long registration, String id);

  /** Awards of any version of a design of a course, newest first; the first thousand. */
  @HQL(
      "select w from Award w join Achievement a on a.id = w.achievement"
          + " where w.course = :course and a.design = :design"
          + " order by w.awardedAt desc, w.id limit 1000")
  List<Award> ofDesign(long course, String design);

  /** Keeps that a badge rests on the decision about a competency. */
  @SQL(
      "insert into badge_ground (award, framework, code, registration_id)"
          + " values (:award, :framework, :code, :registration) on duplicate key update code = code")
  void rests(String award, String framework, String code, long registration);

  /** Ids of the badges of a person that a rule gave on that decision and that stand. */
  @SQL(
      "select a.id from badge_award a join badge_ground g on g.award = a.id"
          + " where a.registration_id = :registration and g.registration_id = :registration"
          + " and a.course = :course and a.recipient = :recipient and g.framework = :framework"
          + " and g.code = :code and a.revoked_at is null order by a.awarded_at, a.id limit 100")
  List<String> resting(
      long registration, long course, long recipient, String framework, String code);

  /**
   * Who has or had a badge of an achievement, each with 1 where it stands and 0 where none does.
   */
  @HQL(
      "select recipient, max(case when revokedAt is null then 1 else 0 end) from Award"
          + " where achievement = :achievement group by recipient")
  List<Object[]> recipients(String achievement);

  /** The last award of one achievement to one person, the one that stands first. */
  @HQL(
      "from Award where achievement = :achievement and recipient = :recipient"
          + " order by case when revokedAt is null then 0 else 1 end, awardedAt desc, id limit 1")
  Optional<Award> last(String achievement, long recipient);

  /** Adds nothing if a badge of the achievement stands for the person. */
  @SQL(
      "insert into badge_award (id, registration_id, achievement, recipient, recipient_name,"
          + " course, submission, manifest_digest, credential, status_list, status_position,"
          + " assessed_by, awarded_by, awarded_at) values (:id, :registration, :achievement,"
          + " :recipient, :recipientName, :course, :submission, :manifestDigest, :credential,"
          + " :list, :position, :assessedBy, :awardedBy, :at) on duplicate key update id = id")
  void add(
      String id,
      long registration,
      String achievement,
      long recipient,
      String recipientName,
      long course,
      String submission,
      String manifestDigest,
      String credential,
      String list,
      int position,
      String assessedBy,
      long awardedBy,
      Instant at);

  /** The same for a designed badge, which rests on no submission. */
  @SQL(
      "insert into badge_award (id, registration_id, achievement, recipient, recipient_name,"
          + " course, credential, status_list, status_position, assessed_by, awarded_by,"
          + " awarded_at, narrative, level, link) values (:id, :registration, :achievement,"
          + " :recipient, :recipientName, :course, :credential, :list, :position, :assessedBy,"
          + " :awardedBy, :at, :narrative, :level, :link) on duplicate key update id = id")
  void addDesigned(
      String id,
      long registration,
      String achievement,
      long recipient,
      String recipientName,
      long course,
      String credential,
      String list,
      int position,
      String assessedBy,
      long awardedBy,
      Instant at,
      String narrative,
      int level,
      String link);

  /** Holds a badge against others until the transaction ends. */
  @SQL("select id from badge_award where registration_id = :registration and id = :id for update")
  Optional<String> lock(long registration, String id);

  /** The award with this public id, if it was awarded in that course. */
  @HQL("from Award where id = :id and course = :course")
  Optional<Award> inCourse(String id, long course);

  /** What was last awarded in a course, newest first. */
  @HQL("from Award where course = :course order by awardedAt desc, id limit 300")
  List<Award> latest(long course);

  /** Awards of one achievement in a course, newest first; the first thousand. */
  @HQL(
      "from Award where course = :course and achievement = :achievement"
          + " order by awardedAt desc, id limit 1000")
  List<Award> ofAchievement(long course, String achievement);

  /** Not valid until it is lifted. */
  @HQL("update Award set suspendedAt = :at where id = :id")
  int suspend(String id, Instant at);

  /** Says what was last done with it, for its holder. */
  @HQL(
      "update Award set changedAt = :at, changedAs = :as, changedWhy = :why, message = :message"
          + " where id = :id")
  int changed(String id, Instant at, String as, String why, String message);

  /** Another credential stands from now on; one that was suspended no longer is. */
  @HQL(
      "update Award set achievement = :achievement, recipientName = :name,"
          + " narrative = :narrative, level = :level, link = :link, credential = :credential, statusList = :list,"
          + " statusPosition = :position, suspendedAt = null where id = :id")
  int rewrite(
      String id,
      String achievement,
      String name,
      String narrative,
      int level,
      String link,
      String credential,
      String list,
      int position);

  /** It does not end any more. */
  @HQL("update Award set validUntil = null where id = :id")
  int endless(String id);

  /** Says when it ends. */
  @SQL(
      "update badge_award set valid_until = :end where registration_id = :registration"
          + " and id = :id")
  int end(long registration, String id, Instant end);

  /** Keeps one more piece of evidence that an award names. */
  @SQL(
      "insert into badge_evidence (award, position, registration_id, evidence, kind, title, sha256,"
          + " merkle_root, page) values (:award, :position, :registration, :evidence, :kind,"
          + " :title, :sha256, :merkleRoot, :page)")
  int keepEvidence(
      String award,
      int position,
      long registration,
      String evidence,
      String kind,
      String title,
      String sha256,
      String merkleRoot,
      String page);

  /** What these awards name, each in order. */
  @HQL("from AwardedEvidence where award in :awards order by award, position")
  List<AwardedEvidence> evidence(Collection<String> awards);

  /** What an award names, in order. */
  @HQL("from AwardedEvidence where award = :award order by position")
  List<AwardedEvidence> evidence(String award);

  /** Shows it to everybody, which accepts it; 0 if it is not this person's, or was refused. */
  @HQL(
      "update Award set publishedAt = :at, acceptedAt = coalesce(acceptedAt, :at),"
          + " listedAt = null where id = :id and recipient = :recipient and refusedAt is null")
  int publish(String id, long recipient, Instant at);

  /** Lets search engines list its page. */
  @HQL("update Award set listedAt = :at where id = :id and recipient = :recipient")
  int list(String id, long recipient, Instant at);

  /** Its holder takes it; 0 if it is not this person's. */
  @HQL(
      "update Award set acceptedAt = :at, refusedAt = null"
          + " where id = :id and recipient = :recipient")
  int accept(String id, long recipient, Instant at);

  /** Its holder does not want it, and nobody outside sees it; 0 if it is not this person's. */
  @HQL(
      "update Award set refusedAt = :at, acceptedAt = null, publishedAt = null, listedAt = null"
          + " where id = :id and recipient = :recipient")
  int refuse(String id, long recipient, Instant at);

  /** Shows it to nobody any more; 0 if it is not this person's. */
  @HQL("update Award set publishedAt = null where id = :id and recipient = :recipient")
  int unpublish(String id, long recipient);

  /** Says why a badge outlives its decision; 0 if it is not of this course or was taken back. */
  @HQL(
      "update Award set keptAt = :at, keptBy = :by, keptReason = :reason"
          + " where id = :id and course = :course and revokedAt is null")
  int keep(String id, long course, Instant at, String by, String reason);

  /** 0 if it is not of this course or was taken back before. */
  @HQL(
      "update Award set revokedAt = :at, revokedReason = :reason"
          + " where id = :id and course = :course and revokedAt is null")
  int revoke(String id, long course, Instant at, String reason);
}
