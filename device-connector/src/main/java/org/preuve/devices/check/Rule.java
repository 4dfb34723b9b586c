package org.preuve.devices.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One requirement.
 *
 * @param series SenML name of what it is about; empty where it is about all messages
 * @param least smallest that is good: minutes, a count, a value or a level; null without one
 * @param most largest that is good: seconds or a value; null without one
 */
public record Rule(
    CheckKind kind, String series, @Nullable BigDecimal least, @Nullable BigDecimal most) {

  /** The smallest that is good, zero without one. */
  double floor() {
    return least == null ? 0 : least.doubleValue();
  }

  /** The largest that is good, boundless without one. */
  double ceiling() {
    return most == null ? Double.POSITIVE_INFINITY : most.doubleValue();
  }
}
