package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.preuve.web.base.Hashes;
import org.preuve.web.limit.ClientAddress;

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
   * @param network hash of the network around it
   * @param account hash of the account's name, whether there is one or not
   * @param everywhere under which all tries count
   * @param exists whether there is an account of this name: others cannot come in, and must not
   *     slow down those that can
   */
  private record Keys(
      String accountHere,
      String here,
      String network,
      String account,
      String everywhere,
      boolean exists) {

    static Keys of(String name, boolean exists, String address) {
      return new Keys(
          Hashes.sha256("account " + name + " at " + address),
          Hashes.sha256("address " + address),
          Hashes.sha256("network " + ClientAddress.network(address)),
          Hashes.sha256("account " + name),
          Hashes.sha256("all"),
          exists);
    }

    List<String> all() {
      return exists
          ? List.of(accountHere, here, network, account, everywhere)
          : List.of(accountHere, here, network, account);
    }
  }

  /** Notes a try of this account from this address, before any other node can count without it. */
  @Transactional(TxType.REQUIRES_NEW)
  void note(String name, boolean exists, String address, Instant now) {
    Keys.of(name, exists, address).all().forEach(key -> tries.attempt(key, now));
  }

  /**
   * What becomes of the try that was just noted.
   *
   * @param known whether this browser has entered this account lately
   */
  @Transactional(TxType.REQUIRES_NEW)
  AttemptCheck.Answer answer(String name, boolean exists, String address, boolean known) {
    var keys = Keys.of(name, exists, address);
    var counted =
        new AttemptCheck.Tries(
            tries.attempts(keys.accountHere()),
            tries.attempts(keys.here()),
            tries.attempts(keys.network()),
            tries.attempts(keys.account()),
            tries.attempts(keys.everywhere()));
    var answer = AttemptCheck.answer(counted, known);
    if (answer == AttemptCheck.Answer.REFUSED || answer == AttemptCheck.Answer.REFUSED_HERE) {
      takeBack(keys);
    }
    return answer;
  }

  /** The password was not compared after all. */
  @Transactional(TxType.REQUIRES_NEW)
  void turnedAway(String name, boolean exists, String address) {
    takeBack(Keys.of(name, exists, address));
  }

  private void takeBack(Keys keys) {
    keys.all().forEach(key -> tries.forgive(key, 1));
  }

  /** The password was right: what came before from here does not count. */
  @Transactional(TxType.REQUIRES_NEW)
  void right(String name, boolean exists, String address) {
    var keys = Keys.of(name, exists, address);
    tries.forgive(keys.accountHere(), ALL);
    tries.forgive(keys.here(), ALL);
    tries.forgive(keys.network(), 1);
    tries.forgive(keys.account(), 1);
    tries.forgive(keys.everywhere(), 1);
  }
}
