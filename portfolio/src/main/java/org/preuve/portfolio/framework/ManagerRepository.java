package org.preuve.portfolio.framework;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/**
 * Who may import, correct and publish. Rows are never deleted: who had the role, from when to when,
 * stays. Native SQL, for whoever administers must see every tenant.
 */
@Repository
interface ManagerRepository {

  /** How many a registration has. */
  @SQL(
      "select count(*) from portfolio_framework_manager"
          + " where registration_id = :tenant and withdrawn_at is null")
  long of(long tenant);

  /** Whether the person is one: 0 if not. */
  @SQL(
      "select count(*) from portfolio_framework_manager"
          + " where registration_id = :tenant and user_id = :user and withdrawn_at is null")
  long is(long tenant, long user);

  /** All of them, in words that the administration reads. */
  @SQL(
      "select m.id as id, u.name as name, r.issuer as platform, m.giver as giver,"
          + " date_format(m.given_at, '%Y-%m-%dT%TZ') as at from portfolio_framework_manager m"
          + " join lti_user u on u.id = m.user_id join lti_registration r"
          + " on r.id = m.registration_id where m.withdrawn_at is null"
          + " order by r.issuer, u.name, m.id limit 500")
  List<Manager> all();

  /** Those who assess somewhere and whose name contains that, by name. */
  @SQL(
      "select u.id as id, u.name as name, r.issuer as platform, '' as giver, '' as at"
          + " from lti_user u join lti_registration r on r.id = u.registration_id"
          + " where u.name like concat('%', :name, '%') escape '!' and exists (select 1"
          + " from lti_membership m where m.user_id = u.id and m.launched_as = 'ASSESSOR')"
          + " and not exists (select 1 from portfolio_framework_manager f"
          + " where f.user_id = u.id and f.withdrawn_at is null) order by u.name, u.id limit 20")
  List<Manager> people(String name);

  /** The person with that number. */
  @SQL(
      "select u.id as id, u.name as name, r.issuer as platform, '' as giver, '' as at"
          + " from lti_user u join lti_registration r on r.id = u.registration_id"
          + " where u.id = :user and exists (select 1 from lti_membership m"
          + " where m.user_id = u.id and m.launched_as = 'ASSESSOR')")
  List<Manager> person(long user);

  /** Lets one transaction at a time give a person the role; to be asked first. */
  @SQL("select id from lti_user where id = :user for update")
  Optional<Long> lock(long user);

  /** One that has the role. */
  @SQL(
      "select m.id as id, u.name as name, r.issuer as platform, m.giver as giver,"
          + " date_format(m.given_at, '%Y-%m-%dT%TZ') as at from portfolio_framework_manager m"
          + " join lti_user u on u.id = m.user_id join lti_registration r"
          + " on r.id = m.registration_id where m.id = :id and m.withdrawn_at is null")
  Optional<Manager> one(long id);

  /** 0 when the person has the role already. */
  @SQL(
      "insert into portfolio_framework_manager (registration_id, user_id, giver, given_at)"
          + " select u.registration_id, u.id, :giver, :at from lti_user u where u.id = :user"
          + " and not exists (select 1 from portfolio_framework_manager f"
          + " where f.user_id = u.id and f.withdrawn_at is null)")
  int give(long user, String giver, Instant at);

  /** From the person, however often it was given; 0 when somebody has just withdrawn it. */
  @SQL(
      "update portfolio_framework_manager m join portfolio_framework_manager k"
          + " on k.registration_id = m.registration_id and k.user_id = m.user_id"
          + " set m.withdrawer = :withdrawer, m.withdrawn_at = :at"
          + " where k.id = :id and m.withdrawn_at is null")
  int withdraw(long id, String withdrawer, Instant at);
}
