package org.preuve.badges.publish;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/** Badges in short. */
@Repository
interface HeldBadgeRepository {

  /**
   * What a person holds in a course, newest first. It is SQL, so that its plan is kept; it
   * therefore names the tenant itself.
   */
  @SQL(
      "select a.id, n.name_fr, n.name_en, a.awarded_at, a.published_at, a.revoked_at,"
          + " a.suspended_at, a.valid_until, a.refused_at,"
          + " json_value(a.credential, '$.proof[0].verificationMethod')"
          + " from badge_award a"
          + " join badge_achievement n on n.id = a.achievement and n.registration_id = :tenant"
          + " where a.registration_id = :tenant and a.recipient = :recipient"
          + " and a.course = :course order by a.awarded_at desc, a.id")
  List<HeldBadge> of(long tenant, long recipient, long course);
}
