package org.preuve.badges.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndorsementFormsTest {

  private static final Instant NOW = Instant.parse("2026-06-02T12:05:00Z");

  private static EndorsementAnswer answer(
      String name, String role, String organisation, String words, String sure) {
    return EndorsementAnswer.of(name, role, organisation, words, sure);
  }

  @Test
  void takes_an_answer_with_all_of_it() {
    assertThat(answer("Jean Martin", "Tuteur", "Port SA", "Sait souder.", "yes").wrong()).isFalse();
    assertThat(EndorsementAsked.of("Jean Martin", "Port SA").wrong()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', Tuteur, Port SA, Mots, yes",
    "Jean, '', Port SA, Mots, yes",
    "Jean, Tuteur, '', Mots, yes",
    "Jean, Tuteur, Port SA, '', yes",
    "Jean, Tuteur, Port SA, Mots, no"
  })
  void asks_for_what_is_missing(
      String name, String role, String organisation, String words, String sure) {
    assertThat(answer(name, role, organisation, words, sure).wrong()).isTrue();
  }

  @Test
  void asks_for_less_or_for_whole_letters() {
    assertThat(answer("Jean", "T", "P", "x".repeat(1001), "yes").wrong()).isTrue();
    assertThat(answer("J".repeat(121), "T", "P", "x", "yes").wrong()).isTrue();
    assertThat(answer("Jean", "T", "P", "half \ud800", "yes").wrong()).isTrue();
    assertThat(EndorsementAsked.of("", "Port SA").wrong()).isTrue();
  }

  @Test
  void slows_down_who_asks_too_often() {
    var attempts = new EndorsementAttempts();
    for (var i = 0; i < EndorsementAttempts.MOST; i++) {
      assertThat(attempts.take("192.0.2.1", NOW)).isEmpty();
    }

    assertThat(attempts.take("192.0.2.1", NOW)).isPresent();
    assertThat(attempts.take("192.0.2.2", NOW)).isEmpty();
  }
}
