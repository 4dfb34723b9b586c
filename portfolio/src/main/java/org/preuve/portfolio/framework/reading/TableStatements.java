package org.preuve.portfolio.framework.reading;

import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** Puts statements together from the competency cells, across rows cut by a page break. */
final class TableStatements {

  private final DraftBuilder draft;
  private final RunningText running;
  private String code = "";
  private String text = "";
  private int bloc;
  private boolean begun;

  TableStatements(DraftBuilder draft, RunningText running) {
    this.draft = draft;
    this.running = running;
  }

  void row(TableRow row, int number) {
    if (begun && number != bloc && row.codes().isEmpty()) {
      outside(row, number);
      return;
    }
    for (String paragraph : row.competency()) {
      var start = CompetencyCode.at(paragraph);
      if (start.isPresent()) {
        end();
        code = start.get().code();
        text = start.get().rest();
        bloc = number;
        begun = true;
      } else if (!code.isEmpty() && text.length() < RunningText.LONGEST) {
        text = running.join(text, paragraph);
      }
    }
    boolean alone = row.competency().isEmpty() && row.activity().isEmpty();
    if (alone && !row.criteria().isEmpty() && !code.isEmpty()) {
      draft.warn(Kind.ROW_WITHOUT_COMPETENCY, code, row.criteria().get(0).text());
    }
  }

  /** The row begins another bloc than the last competency's: what it says is about that bloc. */
  private void outside(TableRow row, int number) {
    end();
    var texts = row.competency().stream().filter(text -> BlocHeading.at(text).isEmpty());
    texts.forEach(text -> draft.warn(Kind.STATEMENT_LOST, String.valueOf(number), text));
    if (row.activity().isEmpty() && !row.criteria().isEmpty()) {
      draft.warn(Kind.ROW_OF_BLOC, String.valueOf(number), row.criteria().get(0).text());
    }
  }

  /** The last statement is complete. */
  void end() {
    if (!code.isEmpty()) {
      draft.competency(bloc, code, text);
      code = "";
    }
  }
}
