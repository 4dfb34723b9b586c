package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.preuve.web.tenant.Tenant;

/**
 * From the broker's callback to the rows: a bounded queue, one thread that reads and verifies with
 * the help of others, one that stores. Each waits for the next, so that a slow database holds the
 * broker back and nothing grows.
 */
@Dependent
class TelemetryPipeline {

  private static final Duration END = Duration.ofSeconds(10);
  private static final int MOST_THREADS = 4;

  private final RecordTelemetry record;
  private final DeviceKeys keys;
  private final TelemetryFigures figures;
  private final DeviceRate rate;
  private final TelemetryQueue queue = new TelemetryQueue();
  private final BlockingQueue<Batch> examined = new ArrayBlockingQueue<>(1);

  private List<Thread> threads = List.of();
  private @Nullable ExecutorService workers;

  @Inject
  TelemetryPipeline(
      RecordTelemetry record, DeviceKeys keys, TelemetryFigures figures, TelemetryConfig config) {
    this.record = record;
    this.keys = keys;
    this.figures = figures;
    this.rate = new DeviceRate(config.rate(), config.burst());
  }

  /** Begins to store what is taken. */
  void start(ThreadFactory made, TelemetryIntake.Sender sender) {
    // messages are of devices of every tenant
    ThreadFactory factory = work -> made.newThread(Tenant.ofEveryone(work));
    var count = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    var pool = Executors.newFixedThreadPool(Math.max(1, count - 1), factory);
    workers = pool;
    figures.watch(queue::size);
    threads =
        List.of(
            factory.newThread(new ExamineAhead(queue, keys, pool, count, examined)),
            factory.newThread(new TelemetryIntake(this::next, record, sender, figures)));
    threads.forEach(Thread::start);
  }

  private Batch next(Duration patience) throws InterruptedException {
    var batch = examined.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return batch == null ? Batch.notExamined(List.of()) : batch;
  }

  /** Whether what comes now is what the broker has kept meanwhile. */
  void catchUp(boolean now) {
    rate.catchUp(now);
  }

  /** Takes a message over; waits while there is no room. */
  void take(Arrived arrived, Runnable acknowledge) throws InterruptedException {
    figures.received();
    var excess = !rate.takes(arrived.device(), arrived.nanos());
    queue.put(new Delivery(arrived, excess, acknowledge));
  }

  /** Ends; what is not stored yet is not acknowledged and comes again. */
  void stop() {
    try {
      for (var thread : threads) {
        thread.interrupt();
        thread.join(END.toMillis());
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    if (workers != null) {
      workers.shutdownNow();
    }
  }
}
