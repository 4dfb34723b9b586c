package org.preuve.devices.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** With a clock that the test holds; no time passes. */
class StopwatchTest {

  private static final long MILLI = 1_000_000;

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5 * MILLI);
  private final Stopwatch stopwatch = new Stopwatch(nanos::get);

  @Test
  void measures_from_the_confirmation_to_the_receipt() {
    stopwatch.handed("n");
    pass(700);
    stopwatch.confirmed("n");
    pass(250); // the clock turns over in between, as a monotonic one may

    assertThat(stopwatch.latency("n", nanos.get())).contains(Duration.ofMillis(250));
  }

  @Test
  void an_answer_before_the_confirmation_is_measured_from_the_handing_over() {
    stopwatch.handed("n");
    pass(40);

    assertThat(stopwatch.latency("n", nanos.get())).contains(Duration.ofMillis(40));
  }

  @Test
  void an_answer_that_was_received_before_the_confirmation_took_no_time() {
    stopwatch.handed("n");
    pass(40);
    var received = nanos.get();
    pass(5);
    stopwatch.confirmed("n");

    assertThat(stopwatch.latency("n", received)).contains(Duration.ZERO);
  }

  @Test
  void does_not_guess_what_another_node_sent_or_this_one_before_it_forgot() {
    stopwatch.handed("n");
    stopwatch.confirmed("n");
    stopwatch.forget();
    stopwatch.confirmed("n");

    assertThat(stopwatch.latency("n", nanos.get())).isEmpty();
    assertThat(stopwatch.latency("of another node", nanos.get())).isEmpty();
  }

  @Test
  void says_for_how_long_it_has_forgotten_nothing() {
    pass(12_000);
    assertThat(stopwatch.undisturbed()).isEqualTo(Duration.ofSeconds(12));
    stopwatch.forget();
    pass(1);

    assertThat(stopwatch.undisturbed()).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void forgets_the_oldest_before_it_grows_without_end() {
    for (int i = 0; i <= 10_000; i++) {
      stopwatch.handed("n" + i);
    }

    assertThat(stopwatch.latency("n0", nanos.get())).isEmpty();
    assertThat(stopwatch.latency("n1", nanos.get())).isPresent();
  }

  private void pass(long millis) {
    nanos.addAndGet(millis * MILLI);
  }
}
