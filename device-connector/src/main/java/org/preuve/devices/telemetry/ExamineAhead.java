package org.preuve.devices.telemetry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.logging.Logger;
import org.preuve.web.base.LoggedFault;

/**
 * Reads and verifies a batch on several threads while the one before is being stored. It goes by
 * what was known of a device last; a message of which nothing is known is left as it is.
 */
final class ExamineAhead implements Runnable {

  private static final Logger LOG = Logger.getLogger(ExamineAhead.class.getName());
  private static final Duration IDLE = Duration.ofSeconds(1);

  /** For less, another thread is not worth its waking. */
  private static final int LEAST = 32;

  private final TelemetryQueue queue;
  private final DeviceKeys keys;
  private final ExecutorService workers;
  private final int threads;
  private final BlockingQueue<Batch> examined;

  /**
   * An examiner.
   *
   * @param workers help it, where there is much to do
   * @param threads it and its workers
   * @param examined waits for whoever stores
   */
  ExamineAhead(
      TelemetryQueue queue,
      DeviceKeys keys,
      ExecutorService workers,
      int threads,
      BlockingQueue<Batch> examined) {
    this.queue = queue;
    this.keys = keys;
    this.workers = workers;
    this.threads = threads;
    this.examined = examined;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var deliveries = queue.take(IDLE);
        if (!deliveries.isEmpty()) {
          examined.put(new Batch(deliveries, examined(deliveries)));
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The same messages in the same order. */
  private List<Examined> examined(List<Delivery> deliveries) throws InterruptedException {
    var parts = parts(deliveries);
    var all = new ArrayList<Examined>(deliveries.size());
    try {
      var others = parts.subList(1, parts.size()).stream().map(workers::submit).toList();
      all.addAll(parts.get(0).call());
      for (var other : others) {
        all.addAll(other.get());
      }
      return all;
    } catch (ExecutionException | RuntimeException fault) { // who stores finds out whose it is
      LoggedFault.warn(LOG, "a batch is examined by the one who stores it", fault);
      return Batch.notExamined(deliveries).messages();
    }
  }

  private List<Part> parts(List<Delivery> deliveries) {
    var size = Math.max(LEAST, (deliveries.size() + threads - 1) / threads);
    var parts = new ArrayList<Part>();
    for (int from = 0; from < deliveries.size(); from += size) {
      var to = Math.min(from + size, deliveries.size());
      parts.add(new Part(deliveries.subList(from, to)));
    }
    return parts;
  }

  /** Some messages of a batch. */
  private final class Part implements Callable<List<Examined>> {

    private final List<Delivery> deliveries;

    Part(List<Delivery> deliveries) {
      this.deliveries = deliveries;
    }

    @Override
    public List<Examined> call() {
      return deliveries.stream().map(this::examined).toList();
    }

    private Examined examined(Delivery delivery) {
      var arrived = delivery.arrived();
      return keys.last(arrived.device())
          .filter(known -> !delivery.excess())
          .map(known -> Examined.by(known, arrived))
          .orElseGet(() -> Examined.notYet(arrived, delivery.excess()));
    }
  }
}
