package org.preuve.devices.telemetry;

import java.util.List;
import java.util.Optional;

/**
 * What is right and what is wrong with a message of a device that is being built, statement by
 * statement: all faults at once, where {@link TelemetryCheck} names the first.
 *
 * @param header as it stands in the message; empty if it cannot be read
 * @param claims as they stand in the message; empty if they cannot be read
 * @param lines in the order in which the server checks
 */
public record MessageReport(Optional<String> header, Optional<String> claims, List<Line> lines) {

  /** What a line speaks of. */
  public enum Part {
    SIZE,
    FORM,
    HEADER,
    ALGORITHM,
    KEY,
    SIGNATURE,
    KIND,
    SUBJECT,
    BOOTCOUNT,
    SEQUENCE,
    UPTIME,
    PREVIOUS,
    CHAIN,
    NONCE,
    RECORDS
  }

  /** What was found. */
  public enum State {
    RIGHT,
    /** The server refuses the message for it. */
    WRONG,
    /** The server takes the message, and a proof shows a fault. */
    DOUBTFUL,
    /** Nothing to compare with was given. */
    NOT_CHECKED
  }

  /**
   * One statement.
   *
   * @param reason why the server refuses it, when it is wrong
   * @param value what stands in the message, shortened; empty if nothing does
   */
  public record Line(Part part, State state, Optional<TelemetryReason> reason, String value) {

    static Line right(Part part, String value) {
      return new Line(part, State.RIGHT, Optional.empty(), value);
    }

    static Line wrong(Part part, TelemetryReason reason, String value) {
      return new Line(part, State.WRONG, Optional.of(reason), value);
    }

    static Line of(Part part, State state, String value) {
      return new Line(part, state, Optional.empty(), value);
    }
  }

  /** The worst of its lines: wrong, then not checked, then doubtful. */
  public State verdict() {
    for (var state : List.of(State.WRONG, State.NOT_CHECKED, State.DOUBTFUL)) {
      if (lines.stream().anyMatch(line -> line.state() == state)) {
        return state;
      }
    }
    return State.RIGHT;
  }

  /** The code with which the server would refuse it; empty if nothing wrong was found. */
  public Optional<TelemetryReason> refusal() {
    return lines.stream().flatMap(line -> line.reason().stream()).findFirst();
  }
}
