package org.preuve.devices.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/**
 * One open page of a device. Each piece of news is the whole state, so one that is not taken yet
 * lets the next ones be skipped.
 */
final class LiveStream {

  /** What carries news to a page. */
  interface Sink {

    /** Sends an event of one line; done when it was taken. */
    CompletionStage<?> send(String event, String data);

    /** Whether nobody reads any more. */
    boolean closed();

    /** Ends it. */
    void close();
  }

  /** Whoever takes nothing for so long is gone. */
  private static final long STUCK = 30_000_000_000L;

  private final String device;
  private final UserId person;
  private final Page page;
  private final Sink sink;
  private volatile boolean sending;
  private volatile long sentAt;

  LiveStream(String device, UserId person, Page page, Sink sink) {
    this.device = device;
    this.person = person;
    this.page = page;
    this.sink = sink;
  }

  String device() {
    return device;
  }

  UserId person() {
    return person;
  }

  Page page() {
    return page;
  }

  boolean closed() {
    return sink.closed();
  }

  /** Whether there is something to send now. */
  boolean due(boolean news, long now, long atLeastEvery) {
    return !sending && (news || now - sentAt >= atLeastEvery);
  }

  /** Whether what was sent last is not taken for a long time. */
  boolean stuck(long now) {
    return sending && now - sentAt >= STUCK;
  }

  /** Sends on a thread of {@code executor}: a slow reader holds nobody else back. */
  void send(Executor executor, long now, String html) {
    write(executor, now, () -> sink.send("now", html)).whenComplete(this::sent);
  }

  /** Says that this is the end, and ends. */
  void end(Executor executor, long now) {
    write(executor, now, () -> sink.send("over", "-"))
        .whenComplete((taken, failed) -> sink.close());
  }

  private CompletionStage<?> write(
      Executor executor, long now, Supplier<CompletionStage<?>> writing) {
    sending = true;
    sentAt = now;
    return CompletableFuture.supplyAsync(writing, executor).thenCompose(stage -> stage);
  }

  private void sent(Object taken, Throwable failed) {
    sending = false;
    if (failed != null) {
      sink.close();
    }
  }

  /** Ends it on a thread of {@code executor}: it waits for what a stuck reader has not taken. */
  void close(Executor executor) {
    executor.execute(sink::close);
  }

  /** Ends it here, unless that would mean to wait. */
  void closeNow() {
    if (!sending) {
      sink.close();
    }
  }
}
