package org.preuve.devices.tlog;

import java.time.Instant;
import java.util.Optional;

/**
 * Where something stands in the log, as looked at just now.
 *
 * @param index of the entry, from 0; of no meaning unless it is in the log
 * @param size entries of the signed head that it was checked against
 * @param enteredAt when it was entered, by the server's clock
 */
public record Standing(State state, long index, long size, Optional<Instant> enteredAt) {

  /** What was found. */
  public enum State {
    /** The entry leads to the root of the signed head. */
    ENTERED,
    /** Not in the log yet. */
    WAITING,
    /** The entry, or the log, is not what was entered. */
    ALTERED
  }

  /** Whether it, or the log, is not what was entered. */
  public boolean altered() {
    return state == State.ALTERED;
  }

  static Standing of(State state) {
    return new Standing(state, 0, 0, Optional.empty());
  }
}
