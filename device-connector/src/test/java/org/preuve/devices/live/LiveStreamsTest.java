package org.preuve.devices.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.preuve.devices.DevicePages;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

class LiveStreamsTest {

  private static final Page PAGE =
      new Page(DevicePages.PAGES, Locale.FRENCH, ZoneOffset.UTC, Optional.empty(), "/", "");
  private static final long SECOND = 1_000_000_000L;

  private final LiveStreams streams = new LiveStreams();

  /** A reader that takes what it is sent when the test says so. */
  private static final class Reader implements LiveStream.Sink {

    private final List<String> sent = new ArrayList<>();
    private CompletableFuture<Void> taken = new CompletableFuture<>();
    private boolean closed;

    @Override
    public CompletionStage<?> send(String event, String data) {
      sent.add(event + " " + data);
      taken = new CompletableFuture<>();
      return taken;
    }

    @Override
    public boolean closed() {
      return closed;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static LiveStream of(long person, Reader reader) {
    return new LiveStream("d1", new UserId(person), PAGE, reader);
  }

  @Test
  void takes_so_many_of_one_person_and_others_still() {
    var first = new Reader();
    streams.add(of(1, first));
    for (int i = 1; i < LiveStreams.MOST_OF_ONE; i++) {
      streams.add(of(1, new Reader()));
    }

    assertThat(streams.add(of(1, new Reader()))).isFalse();
    assertThat(streams.add(of(2, new Reader()))).isTrue();
    first.close();
    assertThat(streams.add(of(1, new Reader()))).isTrue();
  }

  @Test
  void takes_so_many_in_all() {
    for (int person = 0; person < LiveStreams.MOST; person++) {
      assertThat(streams.add(of(person, new Reader()))).isTrue();
    }

    assertThat(streams.room(new UserId(100_000))).isFalse();
  }

  @Test
  void sends_nothing_more_to_a_reader_who_has_not_taken_the_last() {
    var reader = new Reader();
    var stream = of(1, reader);

    stream.send(Runnable::run, 0, "a");

    assertThat(reader.sent).containsExactly("now a");
    assertThat(stream.due(true, SECOND, 5 * SECOND)).isFalse();
    reader.taken.complete(null);
    assertThat(stream.due(true, SECOND, 5 * SECOND)).isTrue();
    assertThat(stream.due(false, SECOND, 5 * SECOND)).isFalse();
    assertThat(stream.due(false, 5 * SECOND, 5 * SECOND)).isTrue();
  }

  @Test
  void lets_go_of_a_reader_who_takes_nothing_any_more_or_fails() {
    var slow = new Reader();
    var broken = new Reader();
    var stuck = of(1, slow);
    var failing = of(2, broken);
    streams.add(stuck);
    streams.add(failing);
    stuck.send(Runnable::run, 0, "a");
    failing.send(Runnable::run, 0, "a");

    broken.taken.completeExceptionally(new IllegalStateException("gone"));

    var elsewhere = new ArrayList<Runnable>();
    assertThat(streams.open(elsewhere::add, 29 * SECOND)).containsExactly(stuck);
    assertThat(streams.open(elsewhere::add, 30 * SECOND)).isEmpty();
    assertThat(slow.closed).as("on the thread that serves all").isFalse();
    elsewhere.forEach(Runnable::run);
    assertThat(slow.closed).isTrue();
  }

  @Test
  void rests_after_a_round_that_failed() {
    var now = System.nanoTime() + SECOND;

    assertThat(streams.begin(now)).isTrue();
    assertThat(streams.begin(now + SECOND)).as("the last one failed").isFalse();
    assertThat(streams.begin(now + 10 * SECOND)).isTrue();
    streams.done(now + 10 * SECOND);
    assertThat(streams.begin(now + 10 * SECOND + 1)).isTrue();
  }
}
