package org.preuve.lti.admin.account;

import java.time.Duration;

/** Decides whether one more password may be tried. */
final class AttemptCheck {

  /** How long a wrong password counts. */
  static final Duration WINDOW = Duration.ofMinutes(15);

  private static final int FROM_ONE_ADDRESS = 5;
  private static final int FROM_ALL = 50;

  private AttemptCheck() {}

  /**
   * Decides.
   *
   * @param here tries from this address within the window, this one included
   * @param everywhere tries from all addresses, this one included
   */
  static boolean allows(long here, long everywhere) {
    return here <= FROM_ONE_ADDRESS && everywhere <= FROM_ALL;
  }
}
