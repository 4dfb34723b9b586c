package org.preuve.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenLanguageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le journal des essais",
        "Dépôt",
        "Plan de test",
        "Élaborer le cahier des charges d’un objet connecté (REST, the API)"
      })
  void hears_french(String text) {
    assertThat(WrittenLanguage.of(text)).contains(Locale.FRENCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The test log", "Results of the load test with the café’s sensor and its plan"})
  void hears_english(String text) {
    assertThat(WrittenLanguage.of(text)).contains(Locale.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MQTT 5", "https://example.org/x", "日本語"})
  void keeps_silent_in_doubt(String text) {
    assertThat(WrittenLanguage.of(text)).isEmpty();
  }

  @Test
  void reads_the_beginning_of_a_long_text_only() {
    assertThat(WrittenLanguage.of("x ".repeat(200_000) + "le la les")).isEmpty();
  }
}
