package org.preuve.devices.telemetry;

import java.time.Instant;
import java.util.Optional;

/** What knows of challenges: it joins in when a device answers one. */
public interface Answers {

  /**
   * A genuine answer, stored for the first time.
   *
   * @param nonce the challenge that it names
   * @param at server time of the receipt
   * @param nanos the same on this node's monotonic clock
   * @param redelivered whether the broker had sent it before, so that it may have come earlier
   */
  record Answer(
      String device,
      String nonce,
      long bootcount,
      long sequence,
      Instant at,
      long nanos,
      boolean redelivered) {}

  /** Settles the challenge, in the transaction of the caller; the answer says why it does not. */
  Optional<TelemetryReason> take(Answer answer);

  /** The connection is a new one: how fast an answer came can no longer be said. */
  void reconnected();
}
