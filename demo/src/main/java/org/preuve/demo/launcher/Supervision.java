package org.preuve.demo.launcher;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Looks at the parts in turn, and starts again what has ended by itself or hangs. */
final class Supervision {

  private final List<Revivable> parts;
  private final BooleanSupplier stopping;
  private final Duration pause;

  /**
   * Of these parts, in the order in which they need each other.
   *
   * @param stopping whether the end was asked for
   */
  Supervision(List<Revivable> parts, BooleanSupplier stopping, Duration pause) {
    this.parts = List.copyOf(parts);
    this.stopping = stopping;
    this.pause = pause;
  }

  /**
   * Until the end is asked for.
   *
   * @param say takes the part's name and what happens to it
   * @return false when a part ended too often
   */
  boolean keep(BiConsumer<String, String> say) throws InterruptedException {
    while (!stopping.getAsBoolean()) {
      for (var part : parts) {
        if (!part.keep(say)) {
          return stopping.getAsBoolean();
        }
      }
      Thread.sleep(pause.toMillis());
    }
    return true;
  }
}
