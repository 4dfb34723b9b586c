package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import org.preuve.web.base.RefusalCounts;

/** Lets an administrator in: the tries first, then the password, in the same time for any name. */
@Dependent
class SignIn {

  /** What became of a login. */
  sealed interface Outcome {

    /**
     * In.
     *
     * @param secret value of the cookie
     * @param browser value of the cookie by which this browser is known from now on
     * @param others whether the account has other sessions that are open
     */
    record Entered(String secret, String browser, boolean provisional, boolean others)
        implements Outcome {}

    /** Nobody is let in. */
    record Refused(Why why) implements Outcome {}

    /** Why somebody is not let in. */
    enum Why {
      /** Name or password. */
      WRONG,
      /** Too many of them from here. */
      TOO_MANY,
      /** While somebody guesses from many addresses, this one has had its try. */
      ONE_TRY,
      /** Too many of them from everywhere: this one did not come to its turn. */
      BUSY
    }

    /** Calls exactly one of the two. */
    default <R> R fold(Function<Entered, R> entered, Function<Refused, R> refused) {
      return this instanceof Entered e ? entered.apply(e) : refused.apply((Refused) this);
    }
  }

  /** No account has it; it is looked for all the same, which takes the same time. */
  private static final long NOBODY = 0;

  /** Who tried, and from where, stands in no log. */
  private static final Logger LOG = Logger.getLogger(SignIn.class.getName());

  private final Attempts attempts;
  private final AdminSessions sessions;
  private final KnownBrowsers browsers;
  private final SlowLine line;
  private final RefusedTries tries;
  private final RefusalCounts counts;
  private final Clock clock;

  @Inject
  SignIn(
      Attempts attempts,
      AdminSessions sessions,
      KnownBrowsers browsers,
      SlowLine line,
      RefusedTries tries,
      RefusalCounts counts,
      Clock clock) {
    this.attempts = attempts;
    this.sessions = sessions;
    this.browsers = browsers;
    this.line = line;
    this.tries = tries;
    this.counts = counts;
    this.clock = clock;
  }

  /**
   * Lets somebody in, or not.
   *
   * @param browser value of the cookie of a known browser; empty without one
   */
  Outcome signIn(String name, String password, String address, String browser, Locale language) {
    var found = sessions.named(name);
    boolean account = found.isPresent();
    attempts.note(name, account, address, clock.instant());
    var id = found.map(Administrator::id).orElse(NOBODY);
    boolean known = browsers.tries(id, browser) && browsers.trusted(browser);
    return switch (attempts.answer(name, account, address, known)) {
      case REFUSED -> refused(found, address, Outcome.Why.TOO_MANY, "too many tries");
      case REFUSED_HERE -> refused(found, address, Outcome.Why.ONE_TRY, "a second try");
      case COMPARED -> enter(found, right(found, password), name, address, browser, language);
      case AHEAD ->
          line.ahead(account, () -> right(found, password))
              .map(right -> enter(found, right, name, address, browser, language))
              .orElseGet(() -> busy(found, name, address));
      case IN_LINE ->
          line.compare(account, address, () -> right(found, password))
              .map(right -> enter(found, right, name, address, browser, language))
              .orElseGet(() -> busy(found, name, address));
    };
  }

  private Outcome busy(Optional<Administrator> found, String name, String address) {
    attempts.turnedAway(name, found.isPresent(), address);
    return refused(found, address, Outcome.Why.BUSY, "too many in line");
  }

  private static boolean right(Optional<Administrator> found, String password) {
    var shortened =
        password.length() > NewPasswordCheck.LONGEST ? "" : password; // nobody has a longer one
    return found
        .map(administrator -> administrator.has(shortened))
        .orElseGet(() -> PasswordHash.matches(shortened, PasswordHash.NOBODY));
  }

  private Outcome enter(
      Optional<Administrator> found,
      boolean right,
      String name,
      String address,
      String browser,
      Locale language) {
    if (!right || found.isEmpty()) {
      return refused(found, address, Outcome.Why.WRONG, "wrong name or password");
    }
    var administrator = found.get();
    attempts.right(name, true, address);
    boolean others = !sessions.open(administrator.id()).isEmpty();
    return new Outcome.Entered(
        sessions.begin(administrator, language),
        browsers.entered(administrator, browser),
        administrator.provisional(),
        others);
  }

  private Outcome refused(
      Optional<Administrator> found, String address, Outcome.Why why, String text) {
    LOG.warning("a login to the administration was refused: " + text);
    tries.login(found.map(Administrator::name).orElse(RefusedTries.NOBODY), address);
    counts.count(RefusalCounts.Kind.LOGIN);
    return new Outcome.Refused(why);
  }
}
