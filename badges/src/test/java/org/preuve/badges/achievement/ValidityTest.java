package org.preuve.badges.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidityTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** In Paris it was already the 31st. */
  private static final Instant AWARDED = Instant.parse("2026-01-30T23:30:00Z");

  @Test
  void ends_with_the_day_where_the_institution_is() {
    var last = new Validity(Optional.of(LocalDate.of(2026, 6, 30)), 0);

    assertThat(last.end(AWARDED, PARIS)).contains(Instant.parse("2026-06-30T22:00:00Z"));
  }

  @Test
  void a_month_that_is_shorter_ends_on_its_last_day() {
    var month = new Validity(Optional.empty(), 1);

    assertThat(month.end(AWARDED, PARIS)).contains(Instant.parse("2026-02-28T23:00:00Z"));
  }

  @Test
  void without_end_there_is_none() {
    assertThat(Validity.UNLIMITED.end(AWARDED, PARIS)).isEmpty();
    assertThat(Validity.UNLIMITED.over(AWARDED, PARIS)).isFalse();
  }

  @Test
  void is_over_on_the_day_after_and_not_on_the_last() {
    var last = new Validity(Optional.of(LocalDate.of(2026, 1, 31)), 0);

    assertThat(last.over(AWARDED, PARIS)).isFalse();
    assertThat(last.over(AWARDED.plusSeconds(86_400), PARIS)).isTrue();
  }
}
