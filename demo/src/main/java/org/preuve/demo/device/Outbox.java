package org.preuve.demo.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ring buffer: what the server has not receipted yet, oldest first. */
final class Outbox {

  private static final int SETTLED = 200;

  private final int capacity;
  private final Deque<SentMessage> waiting = new ArrayDeque<>();

  /** Receipted a moment ago: brokers keep no order between topics, so a refusal may come later. */
  private final Deque<SentMessage> settled = new ArrayDeque<>();

  Outbox(int capacity) {
    this.capacity = capacity;
  }

  /** When it is full, the oldest message is lost, as on a real device. */
  synchronized void add(SentMessage message) {
    if (waiting.size() == capacity) {
      waiting.removeFirst();
    }
    waiting.addLast(message);
  }

  /** Forgets what a receipt {@code {"bootcount":3,"seq":366,"missing":[[134,141]]}} covers. */
  synchronized void receipt(JsonNode receipt) {
    long bootcount = receipt.path("bootcount").asLong(-1);
    long seq = receipt.path("seq").asLong(-1);
    waiting.removeIf(
        message -> {
          boolean covered =
              message.bootcount() == bootcount
                  && message.seq() <= seq
                  && !missing(receipt, message.seq());
          return covered && settled.add(message);
        });
    while (settled.size() > SETTLED) {
      settled.removeFirst();
    }
    notifyAll();
  }

  /** The message with that hash, if it waits or was receipted a moment ago. */
  synchronized Optional<SentMessage> find(String hash) {
    return Stream.concat(waiting.stream(), settled.stream())
        .filter(message -> message.hash().equals(hash))
        .findFirst();
  }

  /** Takes a message out that the server has refused for good. */
  synchronized void refused(SentMessage message) {
    waiting.remove(message);
    settled.remove(message);
    notifyAll();
  }

  private static boolean missing(JsonNode receipt, long seq) {
    for (JsonNode range : receipt.path("missing")) {
      if (seq >= range.path(0).asLong() && seq <= range.path(1).asLong()) {
        return true;
      }
    }
    return false;
  }

  synchronized List<SentMessage> waiting() {
    return List.copyOf(waiting);
  }

  /** Waits until everything is receipted; false when that takes longer. */
  synchronized boolean awaitEmpty(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (!waiting.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
