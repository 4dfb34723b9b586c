package org.preuve.badges.collection;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/** Collections; each query names its registration, but for the one by the link that is the key. */
@Repository
interface CollectionRepository {

  @SQL("select id, registration_id, owner_id, title from badge_collection where id = :id")
  Optional<CollectionRow> find(String id);

  @SQL(
      "select id, registration_id, owner_id, title from badge_collection"
          + " where registration_id = :tenant and owner_id = :owner and course_id = :course"
          + " order by changed_at desc, id limit 20")
  List<CollectionRow> of(long tenant, long owner, long course);

  /** Only of this person in this course. */
  @SQL(
      "select id, registration_id, owner_id, title from badge_collection"
          + " where registration_id = :tenant and owner_id = :owner and course_id = :course"
          + " and id = :id")
  Optional<CollectionRow> own(long tenant, long owner, long course, String id);

  @SQL(
      "insert into badge_collection (id, registration_id, course_id, owner_id, title, changed_at)"
          + " values (:id, :tenant, :course, :owner, :title, :at)")
  void add(String id, long tenant, long course, long owner, String title, Instant at);

  @SQL(
      "update badge_collection set title = :title, changed_at = :at"
          + " where id = :id and registration_id = :tenant and owner_id = :owner")
  int rename(String id, long tenant, long owner, String title, Instant at);

  @SQL(
      "delete from badge_collection where id = :id and registration_id = :tenant"
          + " and owner_id = :owner and course_id = :course")
  int remove(String id, long tenant, long owner, long course);

  @SQL("delete from badge_collection_item where collection = :id and registration_id = :tenant")
  int clear(String id, long tenant);

  @SQL(
      "insert into badge_collection_item (collection, position, registration_id, award)"
          + " values (:id, :position, :tenant, :award)")
  void put(String id, int position, long tenant, String award);

  /** What a collection shows now: only badges that their holder still shows one by one. */
  @SQL(
      "select a.id, n.name_fr, n.name_en, a.recipient_name, a.awarded_at, a.revoked_at,"
          + " a.suspended_at, a.valid_until,"
          + " json_value(a.credential, '$.proof[0].verificationMethod'), i.position from badge_collection_item i"
          + " join badge_award a on a.id = i.award and a.registration_id = :tenant"
          + " and a.recipient = :owner and a.published_at is not null and a.refused_at is null"
          + " join badge_achievement n on n.id = a.achievement and n.registration_id = :tenant"
          + " where i.collection = :id and i.registration_id = :tenant order by i.position")
  List<CollectedBadge> shown(String id, long tenant, long owner);

  /** What can be chosen: the published badges of a person in a course, newest first. */
  @SQL(
      "select a.id, n.name_fr, n.name_en, a.recipient_name, a.awarded_at, a.revoked_at,"
          + " a.suspended_at, a.valid_until,"
          + " json_value(a.credential, '$.proof[0].verificationMethod'), i.position from badge_award a"
          + " join badge_achievement n on n.id = a.achievement and n.registration_id = :tenant"
          + " left join badge_collection_item i on i.award = a.id and i.collection = :id"
          + " and i.registration_id = :tenant"
          + " where a.registration_id = :tenant and a.recipient = :owner and a.course = :course"
          + " and a.published_at is not null and a.refused_at is null"
          + " order by a.awarded_at desc, a.id limit 200")
  List<CollectedBadge> choices(String id, long tenant, long owner, long course);
}
