package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.preuve.lti.Ids;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.RegistrationRepository;

/** Takes a login once, for the browser that started it. */
@Dependent
class TakeLogin {

  /** A login that this launch has taken. */
  record Taken(Login login, Registration registration) {}

  private final LoginRepository logins;
  private final RegistrationRepository registrations;

  @Inject
  TakeLogin(LoginRepository logins, RegistrationRepository registrations) {
    this.logins = logins;
    this.registrations = registrations;
  }

  /** Empty when the state is unknown, used or over, or another browser started it. */
  @Transactional
  Optional<Taken> take(String state, String secret, Instant now) {
    if (!Ids.isId(state)) {
      return Optional.empty();
    }
    return logins
        .open(state, now)
        .filter(login -> login.startedBy(secret))
        .filter(login -> logins.take(state, now) == 1)
        .map(login -> new Taken(login, registrations.byId(login.registration()).orElseThrow()));
  }
}
