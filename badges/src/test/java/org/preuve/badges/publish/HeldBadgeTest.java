package org.preuve.badges.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preuve.badges.issuer.StandingKeys;

class HeldBadgeTest {

  private static final Instant NOON = Instant.parse("2026-06-02T12:00:00Z");

  private static final String KEY = "did:web:preuve.example#key-2";
  private static final String OLD = "did:web:preuve.example#key-1";
  private static final StandingKeys KEYS = new StandingKeys(Set.of(KEY));

  @Test
  void is_over_from_its_end_on() {
    assertThat(held(NOON.plusSeconds(1)).state(NOON, KEYS)).isEqualTo("public");
    assertThat(held(NOON).state(NOON, KEYS)).isEqualTo("expired");
    assertThat(held(null).state(NOON, KEYS)).isEqualTo("public");
  }

  @Test
  void says_that_its_holder_refused_it_unless_it_was_taken_back() {
    var at = Timestamp.from(NOON.minusSeconds(60));

    assertThat(new HeldBadge("i", "N", "N", at, null, null, null, null, at, OLD).state(NOON, KEYS))
        .isEqualTo("refused");
    assertThat(new HeldBadge("i", "N", "N", at, null, at, null, null, at, OLD).state(NOON, KEYS))
        .isEqualTo("revoked");
  }

  /** Nothing proves it, whether it is shown or over. */
  @Test
  void does_not_count_while_its_proof_is_of_a_key_that_was_withdrawn() {
    assertThat(held(null, OLD).state(NOON, KEYS)).isEqualTo("withdrawn");
    assertThat(held(NOON, OLD).state(NOON, KEYS)).isEqualTo("withdrawn");
    assertThat(held(null, null).state(NOON, KEYS)).isEqualTo("withdrawn");
    assertThat(held(null, KEY).state(NOON, new StandingKeys(Set.of()))).isEqualTo("withdrawn");
  }

  private static HeldBadge held(@Nullable Instant end) {
    return held(end, KEY);
  }

  private static HeldBadge held(@Nullable Instant end, @Nullable String method) {
    var at = Timestamp.from(NOON.minusSeconds(60));
    return new HeldBadge(
        "id",
        "Nom",
        "Name",
        at,
        at,
        null,
        null,
        end == null ? null : Timestamp.from(end),
        null,
        method);
  }
}
