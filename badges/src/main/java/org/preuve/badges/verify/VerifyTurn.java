package org.preuve.badges.verify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BiFunction;
import org.preuve.badges.credential.ComputingTime;

/** Lets somebody verify within the limits, and counts what it took. */
@Dependent
class VerifyTurn {

  /** Something that answers after work. */
  @FunctionalInterface
  interface Work<T> {
    T answer() throws IOException;
  }

  private final VerifyCredential verification;
  private final VerifyLimits limits;

  @Inject
  VerifyTurn(VerifyCredential verification, VerifyLimits limits) {
    this.verification = verification;
    this.limits = limits;
  }

  /**
   * What the work answers, or the refusal of who must wait.
   *
   * @param address where the request comes from
   * @param refused gets why, and how long
   */
  <T> T take(String address, Work<T> work, BiFunction<VerifyReason, Duration, T> refused)
      throws IOException {
    var refusal = limits.begin(address, verification.now());
    if (refusal.isPresent()) {
      return refused.apply(refusal.get(), limits.pause(address, verification.now()));
    }
    var time = new ComputingTime(VerifyLimits.DEAREST);
    try {
      return work.answer();
    } finally {
      limits.end(address, time.spent(), verification.now());
    }
  }
}
