package org.preuve.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TelemetryIntakeTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private final List<String> stored = Collections.synchronizedList(new ArrayList<>());
  private final List<String> aside = Collections.synchronizedList(new ArrayList<>());
  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

  /** Fails as often as it is told, then as its messages make it. */
  private final class Store implements TelemetryIntake.Recorder {

    private int failures;
    private final RuntimeException failure;
    private final Throwable poison;

    Store(int failures, RuntimeException failure, Throwable poison) {
      this.failures = failures;
      this.failure = failure;
      this.poison = poison;
    }

    @Override
    public Recorded record(List<Examined> messages) {
      var batch = messages.stream().map(Examined::arrived).toList();
      if (failures-- > 0) {
        throw failure;
      }
      if (batch.stream().anyMatch(message -> text(message).equals("poison"))) {
        throwUnchecked(poison);
      }
      batch.forEach(message -> stored.add(text(message)));
      return new Recorded(List.of(new Receipt("d1", 1, "receipt")), List.of());
    }

    @Override
    public Recorded quarantine(Arrived message) {
      aside.add(text(message));
      var told = new NegativeReceipt("d1", -1, -1, new byte[32], TelemetryReason.TELEMETRY_FAULT);
      return new Recorded(List.of(), List.of(told));
    }
  }

  @Test
  void puts_the_message_that_makes_the_handler_throw_aside_and_keeps_the_others()
      throws InterruptedException {
    run(new Store(0, failed("40001"), new IllegalStateException()), "a", "poison", "b");

    assertThat(stored).containsExactly("a", "b");
    assertThat(aside).containsExactly("poison");
    assertThat(sent.get(0)).startsWith("ep/1/d1/dn/nack {\"bootcount\":null,\"seq\":null,\"hash\"");
    assertThat(sent.subList(1, sent.size()))
        .as("the receipt waits until the broker has the refusal")
        .containsExactly("asked", "asked", "asked", "ep/1/d1/dn/ack receipt");
  }

  @Test
  void puts_aside_what_overflows_the_stack() throws InterruptedException {
    run(new Store(0, failed("40001"), new StackOverflowError()), "a", "poison", "b");

    assertThat(stored).containsExactly("a", "b");
    assertThat(aside).containsExactly("poison");
  }

  @Test
  void puts_aside_what_no_column_holds() throws InterruptedException {
    run(new Store(0, failed("40001"), failed("22001")), "poison", "a");

    assertThat(stored).containsExactly("a");
    assertThat(aside).containsExactly("poison");
  }

  @Test
  void tries_again_what_the_database_failed() throws InterruptedException {
    run(new Store(2, failed("08S01"), failed("22001")), "a", "b");

    assertThat(stored).containsExactly("a", "b");
    assertThat(aside).isEmpty();
  }

  @Test
  void tries_again_what_the_transaction_failed() throws InterruptedException {
    var failure = new IllegalStateException(new jakarta.transaction.RollbackException());
    run(new Store(1, failure, failed("22001")), "a");

    assertThat(stored).containsExactly("a");
    assertThat(aside).isEmpty();
  }

  /** Refuses each message and has a receipt of another device to send. */
  private static final class Refusing implements TelemetryIntake.Recorder {

    @Override
    public Recorded record(List<Examined> batch) {
      var refused = new NegativeReceipt("d1", 1, 0, new byte[32], TelemetryReason.TELEMETRY_KEY);
      return new Recorded(List.of(new Receipt("d2", 1, "receipt")), List.of(refused));
    }

    @Override
    public Recorded quarantine(Arrived message) {
      return new Recorded(List.of(), List.of());
    }
  }

  /** Confirms what it was handed when it is asked a second time. */
  private static final class Slow implements TelemetryIntake.Sender {

    private final AtomicBoolean handed = new AtomicBoolean();
    private final CountDownLatch receipted = new CountDownLatch(1);

    @Override
    public boolean send(String topic, String json) {
      if (topic.endsWith("/ack")) {
        receipted.countDown();
      } else {
        handed.set(true);
      }
      return true;
    }

    @Override
    public boolean confirmed() {
      return !handed.getAndSet(false);
    }
  }

  @Test
  void keeps_no_receipt_back_for_a_device_that_is_refused_without_end()
      throws InterruptedException {
    var queue = new TelemetryQueue();
    var sender = new Slow();
    var intake = new Thread(intake(queue, new Refusing(), sender));
    oneAfterTheOther(queue);
    intake.start();

    assertThat(sender.receipted.await(30, TimeUnit.SECONDS)).isTrue();
    intake.interrupt();
    intake.join();
  }

  /** Receipts the next number of one boot for each batch. */
  private static final class Counting implements TelemetryIntake.Recorder {

    private final AtomicInteger batches = new AtomicInteger();

    @Override
    public Recorded record(List<Examined> batch) {
      var number = String.valueOf(batches.getAndIncrement());
      return new Recorded(List.of(new Receipt("d1", 1, number)), List.of());
    }

    @Override
    public Recorded quarantine(Arrived message) {
      throw new IllegalStateException();
    }
  }

  @Test
  void receipts_the_first_batch_at_once_and_then_the_newest_for_all_in_between()
      throws InterruptedException {
    var batches = 5;
    var queue = new LinkedBlockingQueue<Batch>();
    for (int i = 0; i < batches; i++) {
      var arrived = new Arrived("d1", "t", new byte[1], false, NOW, 0);
      queue.add(Batch.notExamined(List.of(new Delivery(arrived, false, () -> {}))));
    }
    var receipts = new LinkedBlockingQueue<String>();
    var sender =
        new TelemetryIntake.Sender() {

          @Override
          public boolean send(String topic, String json) {
            return receipts.add(json);
          }

          @Override
          public boolean confirmed() {
            return true;
          }
        };
    var intake =
        new Thread(
            new TelemetryIntake(
                patience -> nextOf(queue), new Counting(), sender, new TelemetryFigures()));
    intake.start();

    assertThat(receipts.poll(30, TimeUnit.SECONDS)).isEqualTo("0");
    var last = "0";
    while (!last.equals(String.valueOf(batches - 1))) {
      last = receipts.poll(30, TimeUnit.SECONDS);
    }
    assertThat(receipts).isEmpty();
    intake.interrupt();
    intake.join();
  }

  private static Batch nextOf(LinkedBlockingQueue<Batch> queue) throws InterruptedException {
    var next = queue.poll(20, TimeUnit.MILLISECONDS);
    return next == null ? Batch.notExamined(List.of()) : next;
  }

  /** The next one waits as soon as one is acknowledged. */
  private static void oneAfterTheOther(TelemetryQueue queue) {
    try {
      queue.put(
          new Delivery(
              new Arrived("d1", "t", new byte[1], false, NOW, 0),
              false,
              () -> oneAfterTheOther(queue)));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Store store, String... messages) throws InterruptedException {
    var queue = new TelemetryQueue();
    var acknowledged = new CountDownLatch(messages.length);
    for (var message : messages) {
      var bytes = message.getBytes(StandardCharsets.UTF_8);
      queue.put(
          new Delivery(
              new Arrived("d1", "t", bytes, false, NOW, 0), false, acknowledged::countDown));
    }
    var told = new CountDownLatch(1);
    var intake =
        new Thread(
            intake(
                queue,
                store,
                new TelemetryIntake.Sender() {

                  @Override
                  public boolean send(String topic, String json) {
                    sent.add(topic + " " + json);
                    if (topic.endsWith("/ack")) {
                      told.countDown();
                    }
                    return true;
                  }

                  @Override
                  public boolean confirmed() {
                    sent.add("asked");
                    return sent.stream().filter("asked"::equals).count() > 2;
                  }
                }));
    intake.start();
    assertThat(acknowledged.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
    intake.interrupt();
    intake.join();
  }

  private static TelemetryIntake intake(
      TelemetryQueue queue, TelemetryIntake.Recorder recorder, TelemetryIntake.Sender sender) {
    return new TelemetryIntake(
        patience -> Batch.notExamined(queue.take(patience)),
        recorder,
        sender,
        new TelemetryFigures());
  }

  private static RuntimeException failed(String state) {
    return new IllegalStateException(new SQLException("failed", state));
  }

  private static String text(Arrived message) {
    return new String(message.message(), StandardCharsets.UTF_8);
  }

  private static void throwUnchecked(Throwable poison) {
    if (poison instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) poison;
  }
}
