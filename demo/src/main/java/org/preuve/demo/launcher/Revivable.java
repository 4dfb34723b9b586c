package org.preuve.demo.launcher;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** A part that is started again when it has ended by itself or hangs, a few times in a row. */
final class Revivable {

  static final int MOST = 3;

  /** Who runs so long has recovered: what fails then is another fault, not the same one again. */
  static final Duration RECOVERED = Duration.ofMinutes(10);

  private final String name;
  private final BooleanSupplier alive;
  private final Pulse pulse;
  private final Start again;
  private final LongSupplier nanos;
  private int times;
  private long last;

  /**
   * A part that runs and answers.
   *
   * @param name for whoever reads the console
   * @param again ends what is left of it, starts it and waits until it is ready
   */
  Revivable(String name, BooleanSupplier alive, Pulse pulse, Start again) {
    this(name, alive, pulse, again, System::nanoTime);
  }

  Revivable(String name, BooleanSupplier alive, Pulse pulse, Start again, LongSupplier nanos) {
    this.name = name;
    this.alive = alive;
    this.pulse = pulse;
    this.again = again;
    this.nanos = nanos;
  }

  /** Starts a part; an {@link IllegalStateException} says why it did not work. */
  @FunctionalInterface
  interface Start {
    void start() throws InterruptedException;
  }

  /**
   * Looks whether it runs, and if not starts it again.
   *
   * @param say takes the part's name and what happens to it
   * @return false when it has ended too often
   */
  boolean keep(BiConsumer<String, String> say) throws InterruptedException {
    boolean ended = !alive.getAsBoolean();
    if (!ended && !pulse.hangs()) {
      return true;
    }
    if (nanos.getAsLong() - last >= RECOVERED.toNanos()) {
      times = 0;
    }
    if (times == MOST) {
      say.accept(name, (ended ? "ended" : "hangs") + " once more: given up");
      return false;
    }
    times++;
    var what =
        ended ? "ended by itself" : "has not answered for " + pulse.patience().toSeconds() + " s";
    say.accept(name, what + "; starting it again (" + times + " of " + MOST + ") …");
    try {
      again.start();
      pulse.begin();
      say.accept(name, "ready again");
    } catch (IllegalStateException | UncheckedIOException broken) {
      say.accept(name, "did not start: " + broken.getMessage());
    }
    last = nanos.getAsLong();
    return true;
  }
}
