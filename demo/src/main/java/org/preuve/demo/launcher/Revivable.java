package org.preuve.demo.launcher;

import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** A part that is started again when it has ended by itself or hangs, a few times. */
final class Revivable {

  static final int MOST = 3;

  private final String name;
  private final BooleanSupplier alive;
  private final Pulse pulse;
  private final Start again;
  private int times;

  /**
   * A part that runs.
   *
   * @param name for whoever reads the console
   * @param again starts it and waits until it is ready
   */
  Revivable(String name, BooleanSupplier alive, Start again) {
    this(name, alive, new Pulse(() -> true), again);
  }

  /**
   * A part that runs and answers.
   *
   * @param again ends what is left of it, starts it and waits until it is ready
   */
  Revivable(String name, BooleanSupplier alive, Pulse pulse, Start again) {
    this.name = name;
    this.alive = alive;
    this.pulse = pulse;
    this.again = again;
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
    if (times == MOST) {
      say.accept(name, (ended ? "ended" : "hangs") + " once more: given up");
      return false;
    }
    times++;
    var what = ended ? "ended by itself" : "has not answered for a minute";
    say.accept(name, what + "; starting it again (" + times + " of " + MOST + ") …");
    try {
      again.start();
      pulse.begin();
      say.accept(name, "ready again");
    } catch (IllegalStateException | UncheckedIOException broken) {
      say.accept(name, "did not start: " + broken.getMessage());
    }
    return true;
  }
}
