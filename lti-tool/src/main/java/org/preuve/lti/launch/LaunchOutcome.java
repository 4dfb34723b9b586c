package org.preuve.lti.launch;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.refusal.LaunchReason;

/** What became of the claims of one launch. */
sealed interface LaunchOutcome {

  /** Every rule holds. */
  record Accepted(Launch launch) implements LaunchOutcome {}

  /**
   * A rule is broken.
   *
   * @param rule section of the specification
   * @param issuedAt the platform's clock, if the message says so
   * @param expiresAt end of the message's life, if it says so
   */
  record Refused(
      LaunchReason reason, String rule, @Nullable Instant issuedAt, @Nullable Instant expiresAt)
      implements LaunchOutcome {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused) {
    return this instanceof Accepted a ? accepted.apply(a) : refused.apply((Refused) this);
  }
}
