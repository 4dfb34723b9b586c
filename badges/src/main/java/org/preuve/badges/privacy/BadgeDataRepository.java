package org.preuve.badges.privacy;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.preuve.badges.award.Award;
import org.preuve.badges.given.GivenBadge;

/** Counts the badges of a person. */
@Repository
interface BadgeDataRepository {

  @HQL("select count(*) from Award where recipient = :person")
  long awards(long person);

  @HQL("select count(*) from GivenBadge where owner = :person")
  long given(long person);

  @HQL("from GivenBadge where owner = :person order by checkedAt, evidence")
  List<GivenBadge> allGiven(long person);

  @SQL(
      "select count(*) from badge_collection where registration_id = :tenant and owner_id = :person")
  long collections(long tenant, long person);

  @SQL(
      "select title from badge_collection where registration_id = :tenant"
          + " and owner_id = :person order by changed_at, id")
  List<String> collectionTitles(long tenant, long person);

  @SQL(
      "select count(*) from badge_stated_decision"
          + " where registration_id = :tenant and student = :person")
  long stated(long tenant, long person);

  @SQL(
      "select concat(framework, ' ', code, ' ', stated_at) from badge_stated_decision"
          + " where registration_id = :tenant and student = :person order by stated_at, id")
  List<String> statedDecisions(long tenant, long person);

  @SQL(
      "select count(*) from badge_endorsement e join badge_award a on a.id = e.award"
          + " and a.registration_id = :tenant"
          + " where e.registration_id = :tenant and a.recipient = :person")
  long endorsements(long tenant, long person);

  @SQL(
      "select coalesce(e.credential, concat(e.endorser, ', ', e.organisation))"
          + " from badge_endorsement e join badge_award a on a.id = e.award"
          + " and a.registration_id = :tenant"
          + " where e.registration_id = :tenant and a.recipient = :person"
          + " order by e.created_at, e.id")
  List<String> allEndorsements(long tenant, long person);

  @HQL("from Award where recipient = :person order by awardedAt, id")
  List<Award> allAwards(long person);
}
