package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.preuve.lti.course.User;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.Registrations;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/**
 * Opens the session of a launch. Most launches say nothing new: these read once and write the
 * session only; the others keep what is new in one transaction with it.
 */
@Dependent
class EnterCourse {

  private final KnownLaunchRepository known;
  private final OpenLaunch open;
  private final Instance<KeepLaunch> keep;
  private final Instance<Registrations> registrations;

  @Inject
  EnterCourse(
      KnownLaunchRepository known,
      OpenLaunch open,
      Instance<KeepLaunch> keep,
      Instance<Registrations> registrations) {
    this.registrations = registrations;
    this.known = known;
    this.open = open;
    this.keep = keep;
  }

  /** What is known of the launch now; empty when its registration is gone. */
  Optional<KnownLaunch> known(Launch launch, Registration registration) {
    return known.find(
        registration.id(),
        launch.deployment(),
        launch.context().key(),
        launch.person().subject(),
        launch.link().id());
  }

  /** Opens a session of its own for this launch. */
  OpenedSession enter(Launch launch, Registration registration, KnownLaunch found, Instant now) {
    if (found.launchToKeep()) {
      registrations.get().launched(registration, now);
    }
    var user = found.user();
    var course = found.course();
    if (user == null || course == null || !found.saysAll(launch)) {
      return keep.get().enter(launch, registration, now);
    }
    var name = User.called(found.name(), user);
    return open.open(launch, registration, new UserId(user), name, new CourseId(course), null, now);
  }
}
