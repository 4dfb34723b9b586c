package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import java.util.logging.Logger;

/** Lets an administrator in: the tries first, then the password, in the same time for any name. */
@Dependent
class SignIn {

  /** What became of a login. */
  sealed interface Outcome {

    /**
     * In.
     *
     * @param secret value of the cookie
     */
    record Entered(String secret, boolean provisional) implements Outcome {}

    /** Wrong name or password, or too many of them. */
    record Refused(boolean tooMany) implements Outcome {}

    /** Calls exactly one of the two. */
    default <R> R fold(Function<Entered, R> entered, Function<Refused, R> refused) {
      return this instanceof Entered e ? entered.apply(e) : refused.apply((Refused) this);
    }
  }

  /** Who tried, and from where, stands in no log. */
  private static final Logger LOG = Logger.getLogger(SignIn.class.getName());

  private final Attempts attempts;
  private final AdminSessions sessions;
  private final RefusedTries tries;
  private final Clock clock;

  @Inject
  SignIn(Attempts attempts, AdminSessions sessions, RefusedTries tries, Clock clock) {
    this.attempts = attempts;
    this.sessions = sessions;
    this.tries = tries;
    this.clock = clock;
  }

  Outcome signIn(String name, String password, String address, Locale language) {
    attempts.note(name, address, clock.instant());
    var found = sessions.named(name);
    var account = found.map(Administrator::name).orElse(RefusedTries.NOBODY);
    if (!attempts.allowed(name, address)) {
      LOG.warning("a login to the administration was refused: too many tries");
      tries.login(account, address);
      return new Outcome.Refused(true);
    }
    var shortened =
        password.length() > NewPasswordCheck.LONGEST ? "" : password; // nobody has a longer one
    boolean right =
        found
            .map(administrator -> administrator.has(shortened))
            .orElseGet(() -> PasswordHash.matches(shortened, PasswordHash.NOBODY));
    if (!right || found.isEmpty()) {
      LOG.warning("a login to the administration was refused: wrong name or password");
      tries.login(account, address);
      return new Outcome.Refused(false);
    }
    attempts.right(name, address);
    return new Outcome.Entered(sessions.begin(found.get(), language), found.get().provisional());
  }
}
