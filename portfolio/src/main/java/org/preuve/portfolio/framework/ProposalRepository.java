package org.preuve.portfolio.framework;

import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/** Proposals of every registration; native SQL, for whoever administers must see every tenant. */
@Repository
interface ProposalRepository {

  /** Those that wait, the oldest first. */
  @SQL(
      "select d.id as id, d.registration_id as registration, r.issuer as platform,"
          + " c.title as course, date_format(d.proposed_at, '%Y-%m-%dT%TZ') as at"
          + " from portfolio_framework_draft d join lti_registration r on r.id = d.registration_id"
          + " join lti_course c on c.id = d.course_id where d.proposed_at is not null"
          + " and d.confirmed_at is null and d.declined_at is null"
          + " order by d.proposed_at, d.id limit 50")
  List<Proposal> waiting();

  /** One that waits. */
  @SQL(
      "select d.id as id, d.registration_id as registration, r.issuer as platform,"
          + " c.title as course, date_format(d.proposed_at, '%Y-%m-%dT%TZ') as at"
          + " from portfolio_framework_draft d join lti_registration r on r.id = d.registration_id"
          + " join lti_course c on c.id = d.course_id where d.id = :id"
          + " and d.proposed_at is not null"
          + " and d.confirmed_at is null and d.declined_at is null")
  Optional<Proposal> find(String id);
}
