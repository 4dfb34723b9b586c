package org.preuve.devices.challenge;

import java.time.Duration;
import java.util.Optional;
import org.preuve.web.Reason;

/** Why a session is not started, or words of a witness are not kept. */
public enum ChallengeReason implements Reason {
  /** Not 1 to 120 minutes, or not 1 to 20 challenges, or fewer than ten seconds for each. */
  CHALLENGE_BOUNDS(400),
  /** A command with other characters than letters, digits, space and {@code _ . : -}. */
  CHALLENGE_COMMAND(400),
  /** A session of this device runs already. */
  CHALLENGE_RUNNING(409),
  /** The device was revoked. */
  CHALLENGE_REVOKED(409),
  /** As many sessions of the device as one day may have. */
  CHALLENGE_OFTEN(429),
  /** Only its owner and teachers of the course start a session. */
  CHALLENGE_TEACHER(403),
  /** No such kind of witness, or more words than are kept. */
  WITNESS_WORDS(400),
  /** Only teachers of the course are witnesses. */
  WITNESS_TEACHER(403),
  /** As many words about the device as one day may have. */
  WITNESS_OFTEN(429);

  private final int status;

  ChallengeReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<Duration> again() {
    return switch (this) {
      case CHALLENGE_OFTEN, WITNESS_OFTEN -> Optional.of(Duration.ofDays(1));
      default -> Optional.empty();
    };
  }
}
