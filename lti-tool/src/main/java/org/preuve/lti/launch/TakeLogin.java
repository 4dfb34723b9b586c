package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/** Takes a login once, for the browser that started it. */
@Dependent
class TakeLogin {

  /**
   * A login that this launch has taken.
   *
   * @param registration row id
   * @param nonce that the token has to repeat
   * @param target page to show
   */
  record Taken(long registration, String nonce, String target) {}

  private final LoginRepository logins;

  @Inject
  TakeLogin(LoginRepository logins) {
    this.logins = logins;
  }

  /** Empty when the state is unknown, used or over, or another browser started it. */
  Optional<Taken> take(String state, String secret, Instant now) {
    return Ids.isId(state) ? logins.take(state, Hashes.sha256(secret), now) : Optional.empty();
  }
}
