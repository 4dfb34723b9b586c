package org.preuve.lti.launch;

import jakarta.data.repository.Repository;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/** What launches ask for. */
@Repository
interface KnownLaunchRepository {

  /**
   * What is known of one launch, all of it by unique keys and of this registration only; empty when
   * that is gone.
   *
   * @param context key of the course in its deployment
   * @param subject {@code sub} of the person
   */
  @SQL(
      "select r.state, d.allowed, u.id as user_id, u.name, u.named_by_launch, c.id as course_id,"
          + " c.title as course_title, c.line_items, c.memberships, m.launched_as, m.active,"
          + " l.id as link_id, l.title as link_title, l.line_item, l.target, "
          + " timestampdiff(second, r.launched_at, utc_timestamp(6)) as launched_ago"
          + " from lti_registration r"
          + " left join lti_deployment d"
          + " on d.registration_id = r.id and d.deployment_id = :deployment"
          + " left join lti_user u on u.registration_id = r.id and u.subject = :subject"
          + " left join lti_course c on c.registration_id = r.id"
          + " and c.deployment_id = :deployment and c.context_key = :context"
          + " left join lti_membership m on m.course_id = c.id and m.user_id = u.id"
          + " left join lti_resource_link l on l.course_id = c.id and l.link_id = :link"
          + " where r.id = :registration")
  Optional<KnownLaunch> find(
      long registration, String deployment, String context, String subject, String link);
}
