package org.preuve.badges.award;

import java.util.Map;

/**
 * What an assessor says becomes of a badge whose decision is lowered.
 *
 * @param choice {@code revoke} or {@code keep}; empty without one
 * @param reason why, 1 to 1000 characters
 */
record LoweredAnswer(String choice, String reason) {

  static final int MAX_REASON = 1000;

  static LoweredAnswer of(Map<String, String> fields) {
    return new LoweredAnswer(
        fields.getOrDefault("badge", ""),
        fields.getOrDefault("badge-reason", "").replace("\r\n", "\n").strip());
  }

  boolean keep() {
    return choice.equals("keep");
  }

  boolean revoke() {
    return choice.equals("revoke");
  }

  boolean complete() {
    return (keep() || revoke()) && !reason.isEmpty() && reason.length() <= MAX_REASON;
  }

  /** Whether the form was sent and says too little. */
  boolean incomplete() {
    return !complete() && !(choice.isEmpty() && reason.isEmpty());
  }
}
