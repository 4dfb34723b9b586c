package org.preuve.lti.admin.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.limit.Gate;

/**
 * Where passwords are compared one after the other while somebody guesses from many addresses: at
 * this node a wrong one takes a second, however many addresses there are, and a right one is let in
 * as soon as its turn comes. Whoever comes from where few have tried passes that line.
 */
@ApplicationScoped
class SlowLine {

  private static final Duration PACE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** As many as come to their turn while they wait; each holds a thread. */
  private static final int LONGEST = 20;

  private static final int OF_ONE_ADDRESS = 1;

  /** So that the addresses of one provider or institution are not the whole line. */
  private static final int OF_ONE_NETWORK = 5;

  /** As many as the processor hashes within seconds, two at a time; each holds a thread. */
  private static final int AHEAD = 40;

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
    var line = line(exists);
    return line.networks()
        .through(
            ClientAddress.network(address),
            OF_ONE_NETWORK,
            () ->
                line.all()
                    .through(
                        address,
                        OF_ONE_ADDRESS,
                        () -> line.turn().through(() -> Optional.of(slowly(right)))));
  }

  /**
   * The same ahead of that line and as fast as passwords are hashed, for whom {@link AttemptCheck}
   * lets pass; empty when {@value #AHEAD} are there already.
   */
  Optional<Boolean> ahead(boolean exists, BooleanSupplier right) {
    return line(exists).ahead().through(() -> Optional.of(right.getAsBoolean()));
  }

  private Line line(boolean exists) {
    return exists ? accounts : nobody;
  }

  /**
   * A line.
   *
   * @param networks from where they stand in it
   * @param all who stands in it
   * @param turn whose turn it is
   * @param ahead who passes it
   */
  private record Line(Gate networks, Gate all, Gate turn, Gate ahead) {
    static Line of(int longest, Duration patience) {
      return new Line(
          new Gate(longest, Duration.ZERO),
          new Gate(longest, Duration.ZERO),
          new Gate(1, patience),
          new Gate(AHEAD, Duration.ZERO));
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
