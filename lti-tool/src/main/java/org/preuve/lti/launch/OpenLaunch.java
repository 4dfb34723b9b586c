package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.platform.Registration;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;
import org.preuve.web.session.LaunchSession;
import org.preuve.web.session.LaunchSessionRepository;

/** Opens the session of a launch whose person and course are kept. */
@Dependent
class OpenLaunch {

  static final Duration LIFE = Duration.ofHours(8);

  /** Of who assesses where the platform lists nobody: nothing would tell us that they left. */
  static final Duration LIFE_UNLISTED = Duration.ofHours(1);

  private final LaunchSessionRepository sessions;

  @Inject
  OpenLaunch(LaunchSessionRepository sessions) {
    this.sessions = sessions;
  }

  /**
   * Opens a session; its one row needs no transaction of its own.
   *
   * @param name what to call the person
   * @param reviewed whose submission is to be reviewed, if it is
   */
  OpenedSession open(
      Launch launch,
      Registration registration,
      UserId user,
      String name,
      CourseId course,
      @Nullable UserId reviewed,
      Instant now) {
    var caller =
        new Caller(
            registration.id(),
            user,
            name,
            course,
            launch.context().title(),
            launch.link().id(),
            launch.roles(),
            launch.locale(),
            Ids.random(),
            Ids.random());
    var secret = Ids.random();
    sessions.add(
        new LaunchSession(
            caller, Hashes.sha256(secret), registration.origins(), now.plus(life(caller, launch))));
    return new OpenedSession(caller, secret, reviewed);
  }

  private static Duration life(Caller caller, Launch launch) {
    boolean unlisted = launch.services().memberships() == null;
    return caller.assessor() && unlisted ? LIFE_UNLISTED : LIFE;
  }
}
