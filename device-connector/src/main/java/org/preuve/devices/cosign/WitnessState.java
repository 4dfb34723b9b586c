package org.preuve.devices.cosign;

import java.time.Instant;
import java.util.Optional;

/**
 * What a witness has said of the log.
 *
 * @param size entries of the newest head that it has cosigned, 0 for none
 * @param line its signature under that head, empty for none
 * @param cosignedAt when, by its own clock
 * @param askedAt when it was asked last
 * @param theirs entries that it says to have seen, where those are more than there are
 */
public record WitnessState(
    long size,
    String line,
    Optional<Instant> cosignedAt,
    Instant askedAt,
    WitnessOutcome outcome,
    long theirs) {

  /** After another answer than a cosignature: what it has cosigned stays. */
  public WitnessState after(WitnessOutcome answer, long seen) {
    return new WitnessState(size, line, cosignedAt, askedAt, answer, seen);
  }

  /** After a cosignature. */
  public WitnessState cosigned(long newSize, String newLine, Instant at) {
    return new WitnessState(newSize, newLine, Optional.of(at), askedAt, WitnessOutcome.COSIGNED, 0);
  }
}
