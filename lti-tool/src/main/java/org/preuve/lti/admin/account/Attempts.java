package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
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

  /** Notes a try from this address, before any other node can count without it. */
  @Transactional(TxType.REQUIRES_NEW)
  void note(String address, Instant now) {
    tries.attempt(Hashes.sha256(address), now);
  }

  /** Whether the try that was just noted may go on. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean allowed(String address) {
    var hash = Hashes.sha256(address);
    boolean allowed = AttemptCheck.allows(tries.attempts(hash), tries.attempts());
    if (!allowed) {
      tries.forgive(hash, 1);
    }
    return allowed;
  }

  /** The password was right: what came before does not count. */
  @Transactional(TxType.REQUIRES_NEW)
  void right(String address) {
    tries.forgive(Hashes.sha256(address), ALL);
  }
}
