package org.preuve.badges.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldBadgeTest {

  @Test
  void begins_with_the_first_sentence_or_with_what_has_room() {
    assertThat(ToldBadge.begins("Sait lire. Sait écrire.")).isEqualTo("Sait lire.");
    assertThat(ToldBadge.begins("Sait lire.")).isEqualTo("Sait lire.");
    assertThat(ToldBadge.begins("mot ".repeat(100))).endsWith("mot…").hasSizeLessThan(182);
    assertThat(ToldBadge.begins("x".repeat(400))).hasSize(181);
  }
}
