package org.preuve.badges.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.badges.BadgePages;
import org.preuve.badges.achievement.Level;
import org.preuve.badges.credential.AchievedResult;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.web.page.Page;

class ToldBadgeTest {

  @Test
  void begins_with_the_first_sentence_or_with_what_has_room() {
    assertThat(ToldBadge.begins("Sait lire. Sait écrire.")).isEqualTo("Sait lire.");
    assertThat(ToldBadge.begins("Sait lire.")).isEqualTo("Sait lire.");
    assertThat(ToldBadge.begins("mot ".repeat(100))).endsWith("mot…").hasSizeLessThan(182);
    assertThat(ToldBadge.begins("x".repeat(400))).hasSize(181);
  }

  /** As every text that the institution wrote in English beside the French that was signed. */
  @Test
  void names_a_level_in_the_language_of_its_reader() {
    var levels = List.of(new Level("Confirmé", "Skilled", "Le refait seul."));
    var signed = new AchievedResult("Niveau", "Confirmé", "Le refait seul.");
    var other = new AchievedResult("Niveau", "Expert", "");

    assertThat(ToldBadge.result(Locale.ENGLISH, signed, levels))
        .isEqualTo(reached("Level", "Skilled", "Le refait seul.", Optional.of("Confirmé")));
    assertThat(ToldBadge.result(Locale.FRENCH, signed, levels))
        .isEqualTo(reached("Niveau", "Confirmé", "Le refait seul.", Optional.empty()));
    assertThat(ToldBadge.result(Locale.ENGLISH, other, levels))
        .isEqualTo(reached("Niveau", "Expert", "", Optional.empty()));
  }

  @Test
  void calls_no_french_text_an_english_version_because_its_level_has_an_english_name() {
    var page =
        new Page(BadgePages.PAGES, Locale.ENGLISH, ZoneOffset.UTC, Optional.empty(), "/b/x", "");
    var credential =
        CredentialJson.object(
                """
                {"credentialSubject": {
                  "achievement": {
                    "name": "Brasage", "description": "Brase.", "criteria": {"narrative": "Trois."},
                    "resultDescription": [{"id": "urn:x:levels", "name": "Niveau",
                      "rubricCriterionLevel": [{"id": "urn:x:2", "name": "Confirmé"}]}]},
                  "result": [{"resultDescription": "urn:x:levels", "achievedLevel": "urn:x:2"}]}}
                """
                    .getBytes(UTF_8))
            .orElseThrow();
    var written =
        new ToldBadge.Written(
            new Label("Brasage", "Brasage"),
            new Label("Brase.", "Brase."),
            new Label("Trois.", "Trois."),
            List.of(new Level("Confirmé", "Skilled", "")));

    var told = ToldBadge.of(page, credential, written, "Hugo Martin", true);

    assertThat(told.translated()).isFalse();
    assertThat(told.results())
        .containsExactly(reached("Level", "Skilled", "", Optional.of("Confirmé")));
  }

  private static ToldBadge.Reached reached(
      String what, String value, String meaning, Optional<String> signed) {
    return new ToldBadge.Reached(what, value, meaning, signed);
  }
}
