package org.preuve.badges.rule;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Rules, each wording of them. */
@Repository
interface RuleRepository {

  @Insert
  void add(AwardRule rule);

  @HQL("from AwardRule where id = :id")
  Optional<AwardRule> find(String id);

  /** The wording in force of a version. */
  @HQL("from AwardRule where achievement = :achievement order by revision desc limit 1")
  Optional<AwardRule> of(String achievement);

  /**
   * Id and registration of automatic rules in force whose turn has come, for all tenants; first
   * what waited longest.
   */
  @SQL(
      "select r.id, r.registration_id from badge_rule r where r.automatic = true"
          + " and (r.tried_at is null or r.tried_at < :before) and not exists (select 1 from"
          + " badge_rule n where n.achievement = r.achievement and n.revision > r.revision)"
          + " order by r.tried_at, r.set_at limit 20")
  List<Object[]> due(Instant before);

  /** Its turn is taken; 0 if another node was faster. */
  @SQL(
      "update badge_rule set tried_at = :at where registration_id = :registration and id = :id"
          + " and (tried_at is null or tried_at < :before)")
  int take(long registration, String id, Instant at, Instant before);
}
