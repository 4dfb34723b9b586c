package org.preuve.devices.telemetry;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Drains the queue: one transaction per batch, then acknowledgements in order, then receipts. A
 * batch that the database does not take is tried again until it does; nothing is acknowledged
 * before.
 */
final class TelemetryIntake implements Runnable {

  private static final Logger LOG = Logger.getLogger(TelemetryIntake.class.getName());

  private final TelemetryQueue queue;
  private final RecordTelemetry use;
  private final Predicate<Receipt> send;
  private final Map<String, Receipt> pending = new LinkedHashMap<>();

  /**
   * An intake.
   *
   * @param send hands a receipt to the broker; false if it cannot now
   */
  TelemetryIntake(TelemetryQueue queue, RecordTelemetry use, Predicate<Receipt> send) {
    this.queue = queue;
    this.use = use;
    this.send = send;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var batch = queue.take(Duration.ofSeconds(1));
        if (!batch.isEmpty()) {
          record(batch.stream().map(Delivery::arrived).toList());
          batch.forEach(delivery -> delivery.acknowledge().run());
        }
        sendReceipts();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void record(List<Arrived> batch) throws InterruptedException {
    var backoff = new Backoff();
    while (true) {
      try {
        for (var receipt : use.record(batch)) {
          pending.put(receipt.device() + "/" + receipt.bootcount(), receipt);
        }
        return;
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "telemetry is not stored yet, trying again", failed);
        Thread.sleep(backoff.next().toMillis());
      }
    }
  }

  /** A receipt covers all earlier ones of its boot, so only the newest of each waits. */
  private void sendReceipts() {
    pending.values().removeIf(send);
  }
}
