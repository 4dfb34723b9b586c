package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** Layout B: Markdown with tables whose cells are separated by tabs and hold HTML. */
final class TableLayout {

  private final DraftBuilder draft = new DraftBuilder();
  private final List<TableRow> rows = new ArrayList<>();
  private final int column;
  private Optional<Integer> heading = Optional.empty();
  private boolean headingAfterRow;

  private TableLayout(int column) {
    this.column = column;
  }

  /** Whether some line has at least three cells, one of which starts with a code. */
  static boolean matches(List<String> lines) {
    return lines.stream().anyMatch(line -> codeColumn(line) >= 0);
  }

  static DraftBuilder read(List<String> lines) {
    var layout = new TableLayout(mostFrequentColumn(lines));
    lines.forEach(layout::line);
    layout.store();
    return layout.draft;
  }

  private void line(String line) {
    if (line.indexOf('\t') < 0) {
      BlocHeading.at(CellMarkup.text(line)).ifPresent(this::heading);
      return;
    }
    var row = TableRow.of(line, column, heading.orElse(0));
    row.heading().ifPresentOrElse(this::heading, () -> rows.add(row));
  }

  private void heading(BlocHeading found) {
    draft.bloc(found.number(), found.title());
    heading = Optional.of(found.number());
    headingAfterRow |= rows.stream().anyMatch(row -> !row.codes().isEmpty());
  }

  private void store() {
    var blocs = headingAfterRow || draft.numbers().size() < 2 ? List.<Integer>of() : inferred();
    var statements = new TableStatements(draft, new RunningText(List.of()));
    for (int i = 0; i < rows.size(); i++) {
      statements.row(rows.get(i), blocs.isEmpty() ? rows.get(i).bloc() : blocs.get(i));
    }
    statements.end();
  }

  private List<Integer> inferred() {
    var numbers = draft.numbers();
    var starts = BlocStarts.of(rows, numbers.size());
    var places = String.join(", ", starts.codes());
    draft.warn(starts.certain() ? Kind.BLOC_INFERRED : Kind.BLOC_UNCERTAIN, places);
    return starts.groups().stream()
        .map(group -> numbers.get(Math.min(group, numbers.size() - 1)))
        .toList();
  }

  private static int mostFrequentColumn(List<String> lines) {
    var counts = new int[64];
    for (String line : lines) {
      int found = codeColumn(line);
      if (found >= 0 && found < counts.length) {
        counts[found]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best;
  }

  private static int codeColumn(String line) {
    var cells = line.split("\t", -1);
    for (int i = 0; cells.length > 2 && i < cells.length; i++) {
      var paragraphs = CellMarkup.paragraphs(cells[i]);
      var start = paragraphs.stream().findFirst().flatMap(CompetencyCode::at);
      if (start.isPresent() && (paragraphs.size() > 1 || !start.get().rest().isEmpty())) {
        return i;
      }
    }
    return -1;
  }
}
