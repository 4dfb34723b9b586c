package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.preuve.web.session.LaunchSessionRepository;

/** Forgets logins and sessions whose time is over. */
@Dependent
class ForgetOver {

  /** More open sessions than one person has tabs. */
  private static final int MOST_OF_ONE = 50;

  private final LoginRepository logins;
  private final LaunchSessionRepository sessions;
  private final Clock clock;

  @Inject
  ForgetOver(LoginRepository logins, LaunchSessionRepository sessions, Clock clock) {
    this.logins = logins;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Transactional
  void forget() {
    var now = clock.instant();
    logins.forgetBefore(now);
    sessions.forgetBefore(now);
    sessions.forgetBeyond(MOST_OF_ONE);
  }
}
