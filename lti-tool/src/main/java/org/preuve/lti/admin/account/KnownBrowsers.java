package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/**
 * Browsers in which administrators were let in: while somebody guesses passwords from many
 * addresses, they need not stand in line. The hash of a cookie is kept, and no address.
 */
@Dependent
class KnownBrowsers {

  static final Duration LIFE = Duration.ofDays(90);

  /** Of one account; the oldest goes. */
  private static final int MOST = 20;

  /** Wrong passwords within the window; whoever took a cookie away is no better guest with it. */
  private static final int MOST_TRIES = 5;

  private final AdminSessionRepository browsers;
  private final Clock clock;

  @Inject
  KnownBrowsers(AdminSessionRepository browsers, Clock clock) {
    this.browsers = browsers;
    this.clock = clock;
  }

  /**
   * Whether this browser has entered this account lately; if so, a try of it is noted, before any
   * other one can be counted without it.
   *
   * @param account its id; one that no account has takes the same time
   */
  @Transactional(TxType.REQUIRES_NEW)
  boolean tries(long account, String cookie) {
    if (cookie.isEmpty()) {
      return false;
    }
    var hash = Hashes.sha256(cookie);
    var now = clock.instant();
    boolean known = browsers.knowsBrowser(account, hash, now.minus(LIFE));
    if (known) {
      browsers.attempt(key(hash), now);
    }
    return known;
  }

  /** Whether it has not failed often. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean trusted(String cookie) {
    return browsers.attempts(key(Hashes.sha256(cookie))) <= MOST_TRIES;
  }

  /** This browser was let in: the value of its cookie, the one it has or a new one. */
  @Transactional
  String entered(Administrator administrator, String cookie) {
    var now = clock.instant();
    var oldest = now.minus(LIFE);
    boolean known =
        !cookie.isEmpty()
            && browsers.knowsBrowser(administrator.id(), Hashes.sha256(cookie), oldest);
    var value = known ? cookie : Ids.random();
    var hash = Hashes.sha256(value);
    browsers.forgive(key(hash), MOST_TRIES + 1);
    browsers.forgetBrowsers(administrator.id(), oldest, MOST - 1); // first: holds no other's row
    browsers.keepBrowser(administrator.id(), hash, now);
    return value;
  }

  private static String key(String hash) {
    return Hashes.sha256("browser " + hash);
  }
}
