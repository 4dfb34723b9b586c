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

  private static final int OF_ONE_ADDRESS = 1;

  private final Line accounts;
  private final Line nobody;
  private final Duration pace;

  /** An empty one. */
  SlowLine() {
    this(PACE, PATIENCE, LONGEST);
  }

  SlowLine(Duration pace, Duration patience, int longest) {
    this.accounts = Line.of(longest, patience);
    this.nobody = Line.of(longest, patience);
    this.pace = pace;
  }

  /**
   * Whether a password is right; empty when the line is too long, or the address stands in it.
   *
   * @param exists whether there is such an account: names that are none stand in a line of their
   *     own, as long and as slow, and keep nobody from coming in
   * @param right compares it
   */
  Optional<Boolean> compare(boolean exists, String address, BooleanSupplier right) {
    var line = exists ? accounts : nobody;
    return line.all()
        .through(
            address, OF_ONE_ADDRESS, () -> line.turn().through(() -> Optional.of(slowly(right))));
  }

  /**
   * A line.
   *
   * @param all who stands in it
   * @param turn whose turn it is
   */
  private record Line(Gate all, Gate turn) {
    static Line of(int longest, Duration patience) {
      return new Line(new Gate(longest, Duration.ZERO), new Gate(1, patience));
    }
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
