package org.preuve.devices.telemetry;

import java.util.List;

/**
 * What is stored in one transaction.
 *
 * @param deliveries in the order in which they came, which is that of their acknowledgements
 * @param messages the same, examined
 */
record Batch(List<Delivery> deliveries, List<Examined> messages) {

  Batch {
    deliveries = List.copyOf(deliveries);
    messages = List.copyOf(messages);
  }

  /** Messages that nobody has looked into. */
  static Batch notExamined(List<Delivery> deliveries) {
    return new Batch(
        deliveries,
        deliveries.stream().map(d -> Examined.notYet(d.arrived(), d.excess())).toList());
  }

  boolean isEmpty() {
    return deliveries.isEmpty();
  }

  /** When its first message came, on the clock of {@link System#nanoTime}. */
  long since() {
    return deliveries.get(0).arrived().nanos();
  }
}
