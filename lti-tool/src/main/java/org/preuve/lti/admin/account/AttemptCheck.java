package org.preuve.lti.admin.account;

import java.time.Duration;

/** Decides whether one more password may be tried, and how fast. */
final class AttemptCheck {

  /** How long a wrong password counts. */
  static final Duration WINDOW = Duration.ofMinutes(15);

  private static final int OF_ACCOUNT_HERE = 5;
  private static final int FROM_ONE_ADDRESS = 20;
  private static final int OF_ACCOUNT = 50;
  private static final int OF_ALL = 200;
  private static final int AHEAD_OF_ONE_NETWORK = 10;

  /** What becomes of a try. */
  enum Answer {
    /** It is compared at once. */
    COMPARED,
    /** It is compared ahead of that line: few of its network have tried. */
    AHEAD,
    /** It is compared when its turn comes in a line that all such tries share. */
    IN_LINE,
    /** It is not compared: while somebody guesses from many addresses, each has one try. */
    REFUSED_HERE,
    /** It is not compared. */
    REFUSED
  }

  private AttemptCheck() {}

  /**
   * Tries that count, this one included.
   *
   * @param accountHere of this account from this address within the window
   * @param here of any account from this address
   * @param network of any account from the network around this address
   * @param account of this account from any address
   * @param all of any account from any address; names that are no account do not count
   */
  record Tries(long accountHere, long here, long network, long account, long all) {}

  /**
   * Decides. Nobody locks an account for its owner by failing elsewhere: whoever has not failed
   * lately at this address is let through, at once in a browser that this account has used before
   * or where few of the network have tried, and in line when somebody guesses from many addresses
   * around.
   *
   * @param known whether this browser has entered this account lately
   */
  static Answer answer(Tries tries, boolean known) {
    if (tries.accountHere() > OF_ACCOUNT_HERE || tries.here() > FROM_ONE_ADDRESS) {
      return Answer.REFUSED;
    }
    if (known) {
      return Answer.COMPARED;
    }
    if (tries.account() > OF_ACCOUNT) {
      return tries.here() == 1 ? whileGuessed(tries) : Answer.REFUSED_HERE;
    }
    return tries.all() > OF_ALL ? whileGuessed(tries) : Answer.COMPARED;
  }

  private static Answer whileGuessed(Tries tries) {
    return tries.network() <= AHEAD_OF_ONE_NETWORK ? Answer.AHEAD : Answer.IN_LINE;
  }
}
