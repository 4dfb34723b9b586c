package org.preuve.devices.telemetry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Between the broker's callback and the database: bounded, in order. */
final class TelemetryQueue {

  /** What the broker may send ahead of acknowledgements (MQTT 5, section 3.1.2.11.3). */
  static final int RECEIVE_MAXIMUM = 2048;

  private static final int BATCH = 512;
  private static final long BATCH_NANOS = Duration.ofMillis(20).toNanos();

  /** After a new connection the broker sends again what still waits here: the callback must not. */
  private final BlockingQueue<Delivery> waiting = new ArrayBlockingQueue<>(2 * RECEIVE_MAXIMUM);

  /** Waits while the queue is full. */
  void put(Delivery delivery) throws InterruptedException {
    waiting.put(delivery);
  }

  /** How many wait. */
  int size() {
    return waiting.size();
  }

  /** Up to 512 messages, or those of 20 ms after the first; empty after {@code patience}. */
  List<Delivery> take(Duration patience) throws InterruptedException {
    var batch = new ArrayList<Delivery>();
    var next = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    var end = System.nanoTime() + BATCH_NANOS;
    while (next != null) {
      batch.add(next);
      waiting.drainTo(batch, BATCH - batch.size());
      next =
          batch.size() == BATCH
              ? null
              : waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    return batch;
  }
}
