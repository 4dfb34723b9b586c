package org.preuve.lti.admin.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.preuve.web.limit.Gate;

/**
 * Where passwords are compared one after the other while somebody guesses from many addresses: at
 * this node a wrong one takes a second, however many addresses there are, and a right one is let in
 * as soon as its turn comes.
 */
@ApplicationScoped
class SlowLine {

  private static final Duration PACE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** As many as come to their turn while they wait; each holds a thread. */
  private static final int LONGEST = 20;

  private static final String EVERYBODY = "";

  private final Gate turn;
  private final Duration pace;
  private final int longest;

  /** An empty one. */
  SlowLine() {
    this(PACE, PATIENCE, LONGEST);
  }

  SlowLine(Duration pace, Duration patience, int longest) {
    this.turn = new Gate(1, patience);
    this.pace = pace;
    this.longest = longest;
  }

  /**
   * Whether a password is right; empty when the line is too long.
   *
   * @param right compares it
   */
  Optional<Boolean> compare(BooleanSupplier right) {
    return turn.through(EVERYBODY, longest, () -> Optional.of(slowly(right)));
  }

  private boolean slowly(BooleanSupplier right) {
    long end = System.nanoTime() + pace.toNanos();
    boolean entered = right.getAsBoolean();
    try {
      if (!entered) {
        TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return entered;
  }
}
