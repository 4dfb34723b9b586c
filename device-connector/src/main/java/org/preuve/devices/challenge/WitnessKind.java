package org.preuve.devices.challenge;

import java.util.Optional;

/** What a teacher saw happen to a device. */
public enum WitnessKind {
  /** Its power was cut and given again. */
  POWER_CYCLE,
  /** What it measures was changed: warmed, covered, moved. */
  STIMULUS;

  static Optional<WitnessKind> of(String name) {
    for (var kind : values()) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
