package org.preuve.portfolio.framework;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.preuve.portfolio.framework.reading.DraftElement;
import org.preuve.portfolio.framework.reading.DraftRow;
import org.preuve.portfolio.framework.reading.DraftRows;
import org.preuve.web.page.Page;

/** Puts the texts of a draft into words. */
final class RowsPage {

  private RowsPage() {}

  static RowsView list(Page page, ImportedDraft draft) {
    var rows = DraftRows.of(draft.content());
    return new RowsView(
        "/frameworks/drafts/" + draft.id(),
        draft.content().language(),
        draft.closed(),
        IntStream.range(0, rows.size()).mapToObj(i -> line(page, i + 1, rows.get(i))).toList());
  }

  private static RowsView.Line line(Page page, int number, DraftRow row) {
    return new RowsView.Line(
        number,
        row.bloc() == 0 ? "" : page.t("rows.bloc", row.bloc()),
        page.t("element." + row.element()),
        row.code(),
        row.text());
  }

  static RowView one(Page page, ImportedDraft draft, int number) {
    var row = DraftRows.of(draft.content()).get(number - 1);
    return new RowView(
        "/frameworks/drafts/" + draft.id() + "/rows",
        number,
        draft.revision(),
        row.bloc(),
        Arrays.stream(DraftElement.values())
            .map(
                one ->
                    new RowView.Choice(one.name(), page.t("element." + one), one == row.element()))
            .toList(),
        row.code(),
        row.text(),
        draft.content().language(),
        EditDraft.LONGEST);
  }
}
