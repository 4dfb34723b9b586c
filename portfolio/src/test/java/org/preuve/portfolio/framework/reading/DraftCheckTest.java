package org.preuve.portfolio.framework.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

class DraftCheckTest {

  @Test
  void warns_of_a_missing_code_and_never_invents_it() {
    var draft = ReadDocument.read("Bloc 1 : Voir\nC2. Voir.\nC4. Dire.\n");

    assertThat(draft.warnings())
        .contains(
            new DraftWarning(Kind.CODE_MISSING, "C1"), new DraftWarning(Kind.CODE_MISSING, "C3"));
    assertThat(draft.competencies()).hasSize(2);
  }

  @Test
  void warns_of_a_code_used_twice_and_keeps_both_statements() {
    var draft = ReadDocument.read("Bloc 1 : Voir\nC1. Voir.\nC1. Dire.\n");

    assertThat(draft.warnings()).contains(new DraftWarning(Kind.CODE_DUPLICATE, "C1"));
    assertThat(draft.competencies()).hasSize(2);
  }

  @Test
  void warns_of_statements_that_are_empty_unfinished_or_long() {
    var text =
        "Bloc 1 : Voir\nC1.\nC2. Voir (sans\n\nC3. " + "Voir de loin, ".repeat(60) + "voir.\n";

    assertThat(ReadDocument.read(text).warnings())
        .contains(
            new DraftWarning(Kind.STATEMENT_EMPTY, "C1"),
            new DraftWarning(Kind.STATEMENT_UNFINISHED, "C2"),
            new DraftWarning(Kind.STATEMENT_LONG, "C3"));
  }

  @Test
  void warns_of_blocs_without_competencies_or_title_and_of_what_stands_outside() {
    var draft = ReadDocument.read("C1. Voir.\n\nBloc 1\nC2. Dire.\n\nBloc 2 : Rien\n");

    assertThat(draft.warnings())
        .contains(
            new DraftWarning(Kind.COMPETENCY_OUTSIDE_BLOC, "C1"),
            new DraftWarning(Kind.BLOC_UNTITLED, "1"),
            new DraftWarning(Kind.BLOC_EMPTY, "2"));
  }

  @Test
  void accepts_numbers_below_a_number() {
    var draft = ReadDocument.read("Titre : Ruches\nBloc 1 : Voir\nC1.1 Voir.\nC1.2 Dire.\n");

    assertThat(draft.warnings()).isEmpty();
    assertThat(draft.title()).isEqualTo("Ruches");
  }
}
