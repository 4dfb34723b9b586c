package org.preuve.demo.launcher;

import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** A part that is started again when it has ended by itself, a few times. */
final class Revivable {

  static final int MOST = 3;

  private final String name;
  private final BooleanSupplier alive;
  private final Start again;
  private int times;

  /**
   * A part that runs.
   *
   * @param name for whoever reads the console
   * @param again starts it and waits until it is ready
   */
  Revivable(String name, BooleanSupplier alive, Start again) {
    this.name = name;
    this.alive = alive;
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
    if (alive.getAsBoolean()) {
      return true;
    }
    if (times == MOST) {
      say.accept(name, "ended once more: given up");
      return false;
    }
    times++;
    say.accept(name, "ended by itself; starting it again (" + times + " of " + MOST + ") …");
    try {
      again.start();
      say.accept(name, "ready again");
    } catch (IllegalStateException | UncheckedIOException broken) {
      say.accept(name, "did not start: " + broken.getMessage());
    }
    return true;
  }
}
