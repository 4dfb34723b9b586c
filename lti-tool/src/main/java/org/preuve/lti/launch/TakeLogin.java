package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.preuve.lti.platform.Registration;
import org.preuve.web.base.Ids;

/** Takes a login once, for the browser that started it. */
@Dependent
class TakeLogin {

  /** A login that this launch has taken. */
  record Taken(Login login, Registration registration) {}

  private final LoginRepository logins;

  @Inject
  TakeLogin(LoginRepository logins) {
    this.logins = logins;
  }

  /** Empty when the state is unknown, used or over, or another browser started it. */
  @Transactional
  Optional<Taken> take(String state, String secret, Instant now) {
    if (!Ids.isId(state)) {
      return Optional.empty();
    }
    return logins
        .openWithRegistration(state, now)
        .filter(open -> open.login().startedBy(secret))
        .filter(open -> logins.take(state, now) == 1);
  }
}
