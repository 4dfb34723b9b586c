package org.preuve.lti.launch;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.course.Membership.Standing;
import org.preuve.lti.platform.RegistrationState;

/**
 * What is known already of that which a launch says, as one statement finds it; null where a row is
 * missing.
 *
 * @param state of the registration
 * @param allowed whether the deployment may launch
 * @param launchedAgo seconds since a launch of the registration was last kept
 */
record KnownLaunch(
    String state,
    @Nullable Boolean allowed,
    @Nullable Long user,
    @Nullable String name,
    @Nullable Boolean namedByLaunch,
    @Nullable Long course,
    @Nullable String courseTitle,
    @Nullable String lineItems,
    @Nullable String memberships,
    @Nullable String launchedAs,
    @Nullable Boolean active,
    @Nullable Long link,
    @Nullable String linkTitle,
    @Nullable String lineItem,
    @Nullable String target,
    @Nullable Long launchedAgo) {

  /** So often it is kept that launches come, in seconds; each one need not say it. */
  private static final long SAY_EVERY = 3600;

  /** Whether it is time to keep that a launch came. */
  boolean launchToKeep() {
    return launchedAgo == null || launchedAgo > SAY_EVERY;
  }

  /** Whether the platform may launch now. */
  RegistrationState registrationState() {
    return RegistrationState.valueOf(state);
  }

  /** Whether the deployment is known and may launch. */
  boolean deploymentAllowed() {
    return Boolean.TRUE.equals(allowed);
  }

  /** Whether nothing of the launch is new, so that only its session has to be kept. */
  boolean saysAll(Launch launch) {
    return launch.deepLinking() == null
        && launch.forUser() == null
        && saysPerson(launch)
        && saysCourse(launch)
        && (launch.link().id().isEmpty() || saysLink(launch));
  }

  private boolean saysPerson(Launch launch) {
    var called = launch.person().name();
    return user != null
        && (called.isEmpty() || (called.equals(name) && Boolean.TRUE.equals(namedByLaunch)))
        && Boolean.TRUE.equals(active)
        && Standing.of(launch.roles()).name().equals(launchedAs);
  }

  /** A launch without a service does not take it away. */
  private boolean saysCourse(Launch launch) {
    var services = launch.services();
    return course != null
        && launch.context().title().equals(courseTitle)
        && (services.lineItems() == null || text(services.lineItems()).equals(lineItems))
        && (services.memberships() == null || text(services.memberships()).equals(memberships));
  }

  private boolean saysLink(Launch launch) {
    return link != null
        && launch.link().title().equals(linkTitle)
        && text(launch.services().lineItem()).equals(Optional.ofNullable(lineItem).orElse(""))
        && LandingPath.of(launch.target()).equals(target);
  }

  private static String text(@Nullable URI address) {
    return Objects.toString(address, "");
  }
}
