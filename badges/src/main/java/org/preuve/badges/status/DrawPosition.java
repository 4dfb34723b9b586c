package org.preuve.badges.status;

import java.security.SecureRandom;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Draws a free position of a list at random, so that it tells nothing (Bitstring Status List 1.0,
 * section 6.2). A list in which so many draws find none counts as full: the last few positions are
 * left, and no draw goes on for ever.
 */
final class DrawPosition {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int DRAWS = 64;

  private DrawPosition() {}

  /**
   * A position below {@code capacity}; empty if the list is full.
   *
   * @param reserve whether the position was free and is now taken
   */
  static OptionalInt of(int capacity, IntPredicate reserve) {
    return RANDOM.ints(DRAWS, 0, capacity).filter(reserve).findFirst();
  }
}
