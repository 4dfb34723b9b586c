package org.preuve.devices.telemetry;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One resolved SenML record (RFC 8428, section 4.6).
 *
 * @param name base name and name in a row
 * @param unit registered unit or empty
 * @param value as text: a number in plain notation, a string, {@code true}/{@code false}, or
 *     base64url
 * @param numeric whether {@code value} is a number
 * @param seconds relative to the message, 0 or less
 */
public record SenmlRecord(
    String name, String unit, String value, boolean numeric, BigDecimal seconds) {

  /** The number; empty for other kinds of values. */
  public Optional<Double> number() {
    return numeric ? Optional.of(Double.valueOf(value)) : Optional.empty();
  }
}
