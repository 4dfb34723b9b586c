package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.preuve.web.base.Hashes;

/**
 * Passwords that were tried lately. A try counts before it is compared, so that many at once, at
 * several nodes, count too; who is turned away is not counted again.
 */
@Dependent
class Attempts {

  private static final int ALL = 100_000;

  private final AdminSessionRepository tries;

  @Inject
  Attempts(AdminSessionRepository tries) {
    this.tries = tries;
  }

  /**
   * Under what one try counts.
   *
   * @param accountHere hash of account and address
   * @param here hash of the address
   * @param account hash of the account's name, whether there is one or not
   */
  private record Keys(String accountHere, String here, String account) {

    static Keys of(String name, String address) {
      return new Keys(
          Hashes.sha256("account " + name + " at " + address),
          Hashes.sha256("address " + address),
          Hashes.sha256("account " + name));
    }

    List<String> all() {
      return List.of(accountHere, here, account);
    }
  }

  /** Notes a try of this account from this address, before any other node can count without it. */
  @Transactional(TxType.REQUIRES_NEW)
  void note(String name, String address, Instant now) {
    Keys.of(name, address).all().forEach(key -> tries.attempt(key, now));
  }

  /** Whether the try that was just noted may go on. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean allowed(String name, String address) {
    var keys = Keys.of(name, address);
    boolean allowed =
        AttemptCheck.allows(
            tries.attempts(keys.accountHere()),
            tries.attempts(keys.here()),
            tries.attempts(keys.account()));
    if (!allowed) {
      keys.all().forEach(key -> tries.forgive(key, 1));
    }
    return allowed;
  }

  /** The password was right: what came before from here does not count. */
  @Transactional(TxType.REQUIRES_NEW)
  void right(String name, String address) {
    var keys = Keys.of(name, address);
    tries.forgive(keys.accountHere(), ALL);
    tries.forgive(keys.here(), ALL);
    tries.forgive(keys.account(), 1);
  }
}
