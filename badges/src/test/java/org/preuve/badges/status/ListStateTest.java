package org.preuve.badges.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ListStateTest {

  private static final Instant CHANGED = Instant.parse("2026-06-01T12:00:00Z");

  private final ListState state =
      new ListState("list", 1, Timestamp.from(CHANGED), 1, "issuer-1-badge");

  @Test
  void counts_at_once_for_a_clock_that_is_behind() {
    assertThat(state.validFrom(CHANGED)).isBeforeOrEqualTo(CHANGED.minusSeconds(60));
  }

  @Test
  void counts_from_the_same_moment_whenever_and_wherever_it_is_signed() {
    assertThat(state.validFrom(CHANGED.plusSeconds(86_400))).isEqualTo(state.validFrom(CHANGED));
  }

  @Test
  void never_counts_from_a_moment_to_come_only() {
    var behind = CHANGED.minusSeconds(3600);

    assertThat(state.validFrom(behind)).isEqualTo(behind);
  }
}
