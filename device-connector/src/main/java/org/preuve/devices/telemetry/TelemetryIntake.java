package org.preuve.devices.telemetry;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.preuve.web.base.LoggedFault;

/**
 * Stores batches: one transaction for each, then acknowledgements in order, then receipts. A batch
 * that the database does not take is tried again until it does; nothing is acknowledged before.
 * What a message does is never tried again with its batch: each is tried alone, and the one that
 * fails is put aside.
 */
final class TelemetryIntake implements Runnable {

  private static final Logger LOG = Logger.getLogger(TelemetryIntake.class.getName());

  /** More are forgotten, oldest first: a device hears again of what it sends again. */
  private static final int MOST_REFUSALS = 1_000;

  /** What stores messages. */
  interface Recorder {

    /** Stores a batch, in one transaction that is committed when this returns. */
    Recorded record(List<Examined> batch);

    /** Puts a message aside that cannot be handled, without looking into it. */
    Recorded quarantine(Arrived message);
  }

  /** Where batches come from. */
  @FunctionalInterface
  interface Source {

    /** The next batch; an empty one after {@code patience}. */
    Batch take(Duration patience) throws InterruptedException;
  }

  /** What brings words to devices. */
  interface Sender {

    /** Hands topic and text to the broker; false if it cannot now. */
    boolean send(String topic, String json);

    /** Whether the broker has confirmed all that it was handed. */
    boolean confirmed();
  }

  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration WAITING = Duration.ofMillis(20);

  /** A receipt covers the earlier ones, so a device that sends fast is told this often. */
  private static final Duration APART = Duration.ofMillis(500);

  private static final int MOST_PACED = 10_000;

  private final Source source;
  private final Recorder recorder;
  private final Sender sender;
  private final TelemetryFigures figures;
  private final Map<String, Receipt> receipts = new LinkedHashMap<>();

  /** Receipts whose refusals were handed over. */
  private final Map<String, Receipt> following = new LinkedHashMap<>();

  /** When each boot was told last; of most the device is silent by now. */
  private final Map<String, Long> told = new LinkedHashMap<>();

  private final Deque<NegativeReceipt> refusals = new ArrayDeque<>();
  private boolean unconfirmed;
  private long since;

  /** An intake. */
  TelemetryIntake(Source source, Recorder recorder, Sender sender, TelemetryFigures figures) {
    this.source = source;
    this.recorder = recorder;
    this.sender = sender;
    this.figures = figures;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var batch = source.take(receipts.isEmpty() && following.isEmpty() ? IDLE : WAITING);
        if (!batch.isEmpty()) {
          since = batch.since();
          record(batch.messages());
          batch.deliveries().forEach(delivery -> delivery.acknowledge().run());
        }
        sendReceipts();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void record(List<Examined> batch) throws InterruptedException {
    var backoff = new Backoff();
    while (!recorded(batch)) {
      Thread.sleep(backoff.next().toMillis());
    }
  }

  private boolean recorded(List<Examined> batch) throws InterruptedException {
    try {
      keep(recorder.record(batch));
      return true;
    } catch (RuntimeException | StackOverflowError failed) {
      if (FailedBatch.mayPass(failed)) {
        LoggedFault.warn(LOG, "telemetry is not stored yet, trying again", failed);
        return false;
      }
      return batch.size() == 1 ? aside(batch.get(0).arrived(), failed) : apart(batch);
    }
  }

  private boolean apart(List<Examined> batch) throws InterruptedException {
    for (var message : batch) {
      record(List.of(message));
    }
    return true;
  }

  private boolean aside(Arrived message, Throwable fault) {
    LoggedFault.warn(LOG, "a message of " + message.device() + " could not be handled", fault);
    try {
      keep(recorder.quarantine(message));
      return true;
    } catch (RuntimeException notNow) {
      LoggedFault.warn(LOG, "it is not put aside yet, trying again", notNow);
      return false;
    }
  }

  /** A receipt covers all earlier ones of its boot, so only the newest of each waits. */
  private void keep(Recorded recorded) {
    figures.committed(recorded.tally(), Duration.ofNanos(System.nanoTime() - since));
    for (var receipt : recorded.receipts()) {
      receipts.put(receipt.device() + "/" + receipt.bootcount(), receipt);
    }
    refusals.addAll(recorded.refusals());
    while (refusals.size() > MOST_REFUSALS) {
      refusals.removeFirst();
    }
  }

  /**
   * Refusals first: a receipt may cover the number of a refused message. They have another topic,
   * and brokers keep an order only within one (MQTT 5, section 4.6), so receipts wait until the
   * broker has the refusals. While they wait no newer refusal is handed over: else a device whose
   * messages are refused without end would keep all receipts back.
   */
  private void sendReceipts() {
    if (following.isEmpty()) {
      if (!refusalsSent()) {
        return;
      }
      receipts.entrySet().removeIf(this::follows);
    }
    if (unconfirmed && !sender.confirmed()) {
      return;
    }
    unconfirmed = false;
    following.values().removeIf(receipt -> sender.send(receipt.topic(), receipt.json()));
  }

  /** Whether it is time to tell the device; the newest receipt waits until then. */
  private boolean follows(Map.Entry<String, Receipt> receipt) {
    var now = System.nanoTime();
    var last = told.get(receipt.getKey());
    if (last != null && now - last < APART.toNanos()) {
      return false;
    }
    told.remove(receipt.getKey());
    told.put(receipt.getKey(), now);
    if (told.size() > MOST_PACED) {
      told.remove(told.keySet().iterator().next());
    }
    following.put(receipt.getKey(), receipt.getValue());
    return true;
  }

  private boolean refusalsSent() {
    while (!refusals.isEmpty()) {
      var refusal = refusals.getFirst();
      if (!sender.send(refusal.topic(), refusal.json())) {
        return false;
      }
      refusals.removeFirst();
      unconfirmed = true;
    }
    return true;
  }
}
