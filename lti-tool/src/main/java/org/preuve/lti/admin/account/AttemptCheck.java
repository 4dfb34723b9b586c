package org.preuve.lti.admin.account;

import java.time.Duration;

/** Decides whether one more password may be tried. */
final class AttemptCheck {

  /** How long a wrong password counts. */
  static final Duration WINDOW = Duration.ofMinutes(15);

  private static final int OF_ACCOUNT_HERE = 5;
  private static final int FROM_ONE_ADDRESS = 20;
  private static final int OF_ACCOUNT = 50;

  private AttemptCheck() {}

  /**
   * Decides. Whoever has not failed lately at this address is always let through: nobody locks an
   * account for its owner by failing elsewhere.
   *
   * @param accountHere tries of this account from this address within the window, this one included
   * @param here tries of any account from this address, this one included
   * @param account tries of this account from any address, this one included
   */
  static boolean allows(long accountHere, long here, long account) {
    return accountHere <= OF_ACCOUNT_HERE
        && here <= FROM_ONE_ADDRESS
        && (account <= OF_ACCOUNT || here == 1);
  }
}
