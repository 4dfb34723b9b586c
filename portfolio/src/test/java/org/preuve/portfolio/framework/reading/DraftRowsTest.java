package org.preuve.portfolio.framework.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

class DraftRowsTest {

  private static final FrameworkDraft DRAFT = template();

  @Test
  void loses_nothing_on_the_way_to_rows_and_back() {
    assertThat(RowsReader.draft(DraftRows.of(DRAFT), DRAFT.language())).isEqualTo(DRAFT);
  }

  @Test
  void moves_a_competency_to_another_bloc_and_corrects_it() {
    var rows = new ArrayList<>(DraftRows.of(DRAFT));
    int at = rows.indexOf(row(DraftElement.COMPETENCY, "C2"));
    rows.set(at, new DraftRow(2, DraftElement.COMPETENCY, "C3", "Corrigé."));

    var draft = RowsReader.draft(rows, "fr");

    assertThat(draft.blocs()).extracting(bloc -> bloc.competencies().size()).containsExactly(1, 1);
    assertThat(draft.warnings())
        .contains(
            new DraftWarning(Kind.CODE_MISSING, "C2"), new DraftWarning(Kind.BLOC_UNTITLED, "2"));
  }

  @Test
  void names_a_row_that_cannot_stand_where_it_does() {
    var rows =
        List.of(
            new DraftRow(1, DraftElement.TITLE, "", "Voir"),
            new DraftRow(1, DraftElement.TASK, "", "Sans activité."),
            new DraftRow(1, DraftElement.COMPETENCY, "chose", "Sans code."));

    assertThat(RowsReader.draft(rows, "fr").warnings())
        .contains(
            new DraftWarning(Kind.ROW_UNREAD, "2", "Sans activité."),
            new DraftWarning(Kind.ROW_UNREAD, "3", "Sans code."));
  }

  private static DraftRow row(DraftElement element, String code) {
    return DraftRows.of(DRAFT).stream()
        .filter(one -> one.element() == element && one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static FrameworkDraft template() {
    var name = "/org/preuve/portfolio/framework/template_fr.csv";
    try (var file = DraftRowsTest.class.getResourceAsStream(name)) {
      return DocumentCheck.check(Objects.requireNonNull(file).readAllBytes())
          .fold(
              found -> found.draft(),
              reason -> {
                throw new AssertionError(reason);
              });
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
