package org.preuve.devices.telemetry;

import java.util.Optional;

/** The kinds of messages, by the last level of their topic, under which they are stored too. */
public enum MessageKind {
  /** First message of each boot. */
  HELLO("hello"),
  /** Measurements. */
  TELEMETRY("t"),
  /** Answer to a challenge. */
  RESPONSE("r");

  private final String level;

  MessageKind(String level) {
    this.level = level;
  }

  /** The last level of the topic. */
  String level() {
    return level;
  }

  /** The kind with that last level. */
  public static Optional<MessageKind> of(String level) {
    for (var kind : values()) {
      if (kind.level.equals(level)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
