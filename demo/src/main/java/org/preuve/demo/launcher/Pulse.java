package org.preuve.demo.launcher;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether a part that runs still answers; one that has not for a while hangs. */
final class Pulse {

  /** Longer than a pause of the machine or of a garbage collection. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private final BooleanSupplier answers;
  private final Duration patience;
  private final LongSupplier nanos;
  private @Nullable Long silentSince;

  /**
   * Of a part that answers now.
   *
   * @param answers asks it once
   */
  Pulse(BooleanSupplier answers) {
    this(answers, PATIENCE, System::nanoTime);
  }

  Pulse(BooleanSupplier answers, Duration patience, LongSupplier nanos) {
    this.answers = answers;
    this.patience = patience;
    this.nanos = nanos;
  }

  /** How long it may be silent. */
  Duration patience() {
    return patience;
  }

  /** Asks once; true when all answers of that time are missing. */
  boolean hangs() {
    if (answers.getAsBoolean()) {
      silentSince = null;
      return false;
    }
    long now = nanos.getAsLong();
    long since = silentSince == null ? now : silentSince;
    silentSince = since;
    return now - since >= patience.toNanos();
  }

  /** It was started again. */
  void begin() {
    silentSince = null;
  }
}
