package org.preuve.badges.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.preuve.badges.achievement.Level;
import org.preuve.badges.credential.AchievedResult;

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
        .isEqualTo(new AchievedResult("Level", "Skilled", "Le refait seul."));
    assertThat(ToldBadge.result(Locale.FRENCH, signed, levels)).isEqualTo(signed);
    assertThat(ToldBadge.result(Locale.ENGLISH, other, levels)).isEqualTo(other);
  }
}
