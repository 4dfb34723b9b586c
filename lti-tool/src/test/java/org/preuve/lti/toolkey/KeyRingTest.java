package org.preuve.lti.toolkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.lti.toolkey.KeyRing.Entry;

class KeyRingTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private static final Entry FIRST = new Entry("first", NOON.minus(Duration.ofDays(80)));
  private static final Entry SECOND = new Entry("second", NOON);

  @Test
  void signs_with_the_key_whose_time_has_come_last() {
    var ring = new KeyRing(List.of(SECOND, FIRST));

    assertThat(ring.signing(NOON.minusSeconds(1))).contains(FIRST);
    assertThat(ring.next(NOON.minusSeconds(1))).contains(SECOND);
    assertThat(ring.signing(NOON)).contains(SECOND);
    assertThat(ring.next(NOON)).isEmpty();
  }

  @Test
  void signs_although_the_clock_runs_behind_the_one_that_made_the_key() {
    var ring = new KeyRing(List.of(SECOND));

    assertThat(ring.signing(NOON.minusSeconds(3))).contains(SECOND);
    assertThat(ring.next(NOON.minusSeconds(3))).isEmpty();
  }

  @Test
  void publishes_a_replaced_key_for_some_time() {
    var ring = new KeyRing(List.of(FIRST, SECOND));

    assertThat(ring.published(NOON.minusSeconds(1), WEEK)).containsExactly(FIRST, SECOND);
    assertThat(ring.published(NOON.plus(WEEK).minusSeconds(1), WEEK))
        .containsExactly(FIRST, SECOND);
    assertThat(ring.published(NOON.plus(WEEK), WEEK)).containsExactly(SECOND);
    assertThat(ring.over(NOON.plus(WEEK), WEEK)).containsExactly(FIRST);
  }

  @Test
  void is_due_early_enough_to_publish_the_next_key() {
    var ring = new KeyRing(List.of(SECOND));
    var due = NOON.plus(Duration.ofDays(89));

    assertThat(ring.due(due.minusSeconds(1), TestKeys.USUAL)).isFalse();
    assertThat(ring.due(due, TestKeys.USUAL)).isTrue();
    assertThat(new KeyRing(List.of()).due(due, TestKeys.USUAL)).isFalse();
    var waiting = new KeyRing(List.of(SECOND, new Entry("third", due.plusSeconds(60))));
    assertThat(waiting.due(due, TestKeys.USUAL)).isFalse();
  }

  @Test
  void has_no_setting_that_signs_with_a_key_which_platforms_may_not_have_seen() {
    var hour = Duration.ofHours(1);

    assertThatThrownBy(() -> new Rotation(Duration.ofDays(90), hour, WEEK, hour))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rotation(hour, hour, WEEK, Duration.ofMinutes(5)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
