package org.preuve.badges.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeldBadgeTest {

  private static final Instant NOON = Instant.parse("2026-06-02T12:00:00Z");

  @Test
  void is_over_from_its_end_on() {
    assertThat(held(NOON.plusSeconds(1)).state(NOON)).isEqualTo("public");
    assertThat(held(NOON).state(NOON)).isEqualTo("expired");
    assertThat(held(null).state(NOON)).isEqualTo("public");
  }

  @Test
  void says_that_its_holder_refused_it_unless_it_was_taken_back() {
    var at = Timestamp.from(NOON.minusSeconds(60));

    assertThat(new HeldBadge("i", "N", "N", at, null, null, null, null, at).state(NOON))
        .isEqualTo("refused");
    assertThat(new HeldBadge("i", "N", "N", at, null, at, null, null, at).state(NOON))
        .isEqualTo("revoked");
  }

  private static HeldBadge held(@Nullable Instant end) {
    var at = Timestamp.from(NOON.minusSeconds(60));
    return new HeldBadge(
        "id", "Nom", "Name", at, at, null, null, end == null ? null : Timestamp.from(end), null);
  }
}
