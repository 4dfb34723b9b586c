package org.preuve.portfolio.framework.reading;

import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** Puts statements together from the competency cells, across rows cut by a page break. */
final class TableStatements {

  private final DraftBuilder draft;
  private final RunningText running;
  private String code = "";
  private String text = "";
  private int bloc;

  TableStatements(DraftBuilder draft, RunningText running) {
    this.draft = draft;
    this.running = running;
  }

  void row(TableRow row, int number) {
    for (String paragraph : row.competency()) {
      var start = CompetencyCode.at(paragraph);
      if (start.isPresent()) {
        end();
        code = start.get().code();
        text = start.get().rest();
        bloc = number;
      } else if (!code.isEmpty() && text.length() < RunningText.LONGEST) {
        text = running.join(text, paragraph);
      }
    }
    boolean alone = row.competency().isEmpty() && row.activity().isEmpty();
    if (alone && !row.criteria().isEmpty() && !code.isEmpty()) {
      draft.warn(Kind.ROW_WITHOUT_COMPETENCY, code, row.criteria().get(0).text());
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
