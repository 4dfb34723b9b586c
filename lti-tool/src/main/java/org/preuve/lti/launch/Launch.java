package org.preuve.lti.launch;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.deeplink.Asked;
import org.preuve.web.Role;

/**
 * A message whose every rule holds.
 *
 * @param deployment {@code deployment_id}, not yet compared with the allowed ones
 * @param roles rights in this course only
 * @param locale language of the pages
 * @param target page to show, on this installation
 * @param deepLinking set when the platform asks to choose content
 * @param forUser {@code sub} of the student whose submission is to be reviewed, or of the person
 *     whose data are asked for
 * @param privacy whether the message asks what is kept about a person
 * @param trail what our own custom parameters say
 */
record Launch(
    Person person,
    String deployment,
    Context context,
    Link link,
    Services services,
    Set<Role> roles,
    Locale locale,
    URI target,
    @Nullable Asked deepLinking,
    @Nullable String forUser,
    boolean privacy,
    CopyTrail trail) {

  Launch {
    roles = Set.copyOf(roles);
  }

  /**
   * Who calls (LTI 1.3 core, section 5.3.6).
   *
   * @param subject {@code sub}
   * @param name full name, empty when the platform keeps it to itself
   */
  record Person(String subject, String name) {

    /** Stays out of every log. */
    @Override
    public String toString() {
      return "a person";
    }
  }

  /**
   * From which course (LTI 1.3 core, section 5.4.1).
   *
   * @param key {@code context/} and its id, or {@code link/} and the link's id outside a course;
   *     unique in the deployment
   * @param title empty when the platform gives none
   */
  record Context(String key, String title) {}

  /**
   * Through which link (LTI 1.3 core, section 5.3.5).
   *
   * @param id empty for messages without a link
   */
  record Link(String id, String title) {}

  /**
   * The platform's services for this course, as far as they stand on its registered hosts.
   *
   * @param lineItems AGS 2.0, section 3.1
   * @param lineItem the link's own line item
   * @param memberships NRPS 2.0, section 3.6.1.1
   */
  record Services(@Nullable URI lineItems, @Nullable URI lineItem, @Nullable URI memberships) {}
}
