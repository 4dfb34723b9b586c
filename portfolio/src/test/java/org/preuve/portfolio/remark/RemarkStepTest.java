package org.preuve.portfolio.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two pages of one assessor write about one piece. */
class RemarkStepTest {

  private static final String PIECE = "a".repeat(26);
  private static final Optional<Written> NONE = Optional.empty();
  private static final Optional<Written> STORED =
      Optional.of(new Written("1.page", "2", "De l’autre onglet."));
  private static final String SHOWN = STORED.orElseThrow().mark();

  @Test
  void takes_away_only_what_the_page_has_shown() {
    assertThat(RemarkStep.of(sent("", SHOWN), STORED, false)).isEqualTo(RemarkStep.REMOVE);
    assertThat(RemarkStep.of(sent("", ""), STORED, false)).isEqualTo(RemarkStep.NOTHING);
    assertThat(RemarkStep.of(sent("", "older"), STORED, false)).isEqualTo(RemarkStep.NOTHING);
    assertThat(RemarkStep.of(new Written("", "", ""), STORED, false)).isEqualTo(RemarkStep.NOTHING);
    assertThat(RemarkStep.of(sent("", SHOWN), NONE, false)).isEqualTo(RemarkStep.NOTHING);
  }

  @Test
  void replaces_what_the_page_has_shown_and_keeps_both_else() {
    assertThat(RemarkStep.of(sent("Autre.", SHOWN), STORED, false)).isEqualTo(RemarkStep.REPLACE);
    assertThat(RemarkStep.of(sent("Autre.", ""), STORED, false)).isEqualTo(RemarkStep.BESIDE);
    assertThat(RemarkStep.of(sent("Autre.", "older"), STORED, false)).isEqualTo(RemarkStep.BESIDE);
    assertThat(RemarkStep.of(new Written("1.page", "2", "Autre."), STORED, false))
        .as("a page of before")
        .isEqualTo(RemarkStep.REPLACE);
  }

  @Test
  void goes_on_with_its_own_words_where_an_answer_did_not_arrive() {
    assertThat(RemarkStep.of(sent("De l’autre onglet. Oui.", ""), STORED, false))
        .isEqualTo(RemarkStep.REPLACE);
    assertThat(RemarkStep.of(new Written("", "", "De l’autre", Optional.of("")), STORED, false))
        .isEqualTo(RemarkStep.BESIDE);
  }

  @Test
  void adds_it_once() {
    assertThat(RemarkStep.of(sent("Ici.", ""), NONE, false)).isEqualTo(RemarkStep.ADD);
    assertThat(RemarkStep.of(sent("Ici.", ""), NONE, true)).isEqualTo(RemarkStep.NOTHING);
    assertThat(RemarkStep.of(sent("Ici.", ""), STORED, true)).isEqualTo(RemarkStep.NOTHING);
  }

  @Test
  void reads_of_a_form_only_pieces_that_have_words_and_gives_them_back() {
    var fields =
        Map.of(
            "r.place." + PIECE, "1.page",
            "r.at." + PIECE, "2",
            "r.words." + PIECE, "Ici.",
            "r.was." + PIECE, SHOWN,
            "r.was." + "b".repeat(26), SHOWN);

    var read = Written.read(fields);

    assertThat(read).containsOnlyKeys(PIECE);
    assertThat(read.getOrDefault(PIECE, Written.NOTHING).was()).contains(SHOWN);
    assertThat(read.getOrDefault(PIECE, Written.NOTHING).fields(PIECE))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "r.place." + PIECE, "1.page",
                "r.at." + PIECE, "2",
                "r.words." + PIECE, "Ici.",
                "r.was." + PIECE, SHOWN));
  }

  private static Written sent(String words, String was) {
    return new Written("1.page", "2", words, Optional.of(was));
  }
}
