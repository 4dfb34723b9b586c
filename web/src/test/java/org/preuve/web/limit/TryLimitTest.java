package org.preuve.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TryLimitTest {

  private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");

  private final TryLimit limit = new TryLimit(2, Duration.ofMinutes(1));

  @Test
  void lets_so_many_through_and_says_how_long_to_wait() {
    assertThat(limit.take("a", NOW)).isEmpty();
    assertThat(limit.take("a", NOW.plusSeconds(10))).isEmpty();

    assertThat(limit.take("a", NOW.plusSeconds(20))).contains(Duration.ofSeconds(40));
    assertThat(limit.take("b", NOW.plusSeconds(20))).isEmpty();
  }

  @Test
  void begins_anew_after_the_window() {
    limit.count("a", NOW);
    limit.count("a", NOW);

    assertThat(limit.wait("a", NOW.plusSeconds(59))).isPresent();
    assertThat(limit.wait("a", NOW.plusSeconds(60))).isEmpty();
    assertThat(limit.take("a", NOW.plusSeconds(60))).isEmpty();
    assertThat(limit.take("a", NOW.plusSeconds(61))).isEmpty();
    assertThat(limit.take("a", NOW.plusSeconds(62))).isPresent();
  }

  @Test
  void keeps_a_bounded_number_of_keys() {
    for (int i = 0; i < 10_000; i++) {
      limit.count("first " + i, NOW);
      limit.count("first " + i, NOW);
    }
    limit.count("one more", NOW);

    assertThat(limit.wait("first 0", NOW)).isEmpty();
    assertThat(limit.wait("first 9999", NOW)).isPresent();
  }

  @Test
  void names_whole_seconds_and_never_none() {
    assertThat(TryLimit.retryAfter(Duration.ofMillis(1))).isEqualTo("1");
    assertThat(TryLimit.retryAfter(Duration.ofMillis(1001))).isEqualTo("2");
    assertThat(TryLimit.retryAfter(Duration.ZERO)).isEqualTo("1");
  }
}
