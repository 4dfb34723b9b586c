package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** Layout B: tables whose cells are separated by tabs and may hold HTML. */
final class TableLayout {

  private static final int EXCERPT = 120;

  private final DraftBuilder draft = new DraftBuilder();
  private final List<TableRow> rows = new ArrayList<>();
  private final TableColumns columns;
  private Optional<Integer> heading = Optional.empty();
  private final Set<Integer> unread = new HashSet<>();
  private boolean headingAfterRow;

  private TableLayout(TableColumns columns) {
    this.columns = columns;
  }

  /** Whether the rows hold the codes of the document, rather than its running text. */
  static boolean matches(List<TableLine> lines) {
    long rows = lines.stream().filter(line -> whole(line) && line.coded()).count();
    long outside = lines.stream().filter(line -> !whole(line) && starts(line)).count();
    return rows > 0 && rows >= outside;
  }

  /** Without borders, a cell pasted with its line ends puts a row on several lines. */
  private static boolean whole(TableLine line) {
    return line.row() && (line.bordered() || line.cells().size() > 2);
  }

  private static boolean starts(TableLine line) {
    return TableLine.codes(line.cells().get(0)) > 0;
  }

  static DraftBuilder read(List<TableLine> lines) {
    var cells = lines.stream().filter(TableLine::row).map(TableLine::cells).toList();
    var layout = new TableLayout(TableColumns.of(cells));
    lines.forEach(layout::line);
    layout.store();
    return layout.draft;
  }

  private void line(TableLine line) {
    if (line.cut()) {
      var codes =
          line.cells().stream().flatMap(List::stream).map(Paragraph::text).map(CompetencyCode::at);
      var code = codes.flatMap(Optional::stream).map(CompetencyCode::code).findFirst();
      draft.cut(code.or(() -> heading.map(String::valueOf)).orElse(""), line.text());
    }
    if (!line.row()) {
      BlocHeading.at(line.text()).ifPresent(this::heading);
    } else if (!TableColumns.header(line.cells())) {
      fit(line.cells());
      var row = TableRow.of(line.cells(), columns, heading.orElse(0));
      row.heading().ifPresent(this::heading);
      rows.add(row);
    }
  }

  /** A code in another column, or text in one that nothing is read from, is named. */
  private void fit(List<List<Paragraph>> cells) {
    for (int i = 0; i < cells.size(); i++) {
      var text = TableLine.text(cells.get(i));
      if (text.isEmpty() || BlocHeading.at(text).isPresent()) {
        continue;
      }
      boolean coded = TableLine.codes(cells.get(i)) > 0;
      if (coded && i != columns.code() && i != columns.statement()) {
        draft.warn(Kind.COLUMNS_DO_NOT_FIT, String.valueOf(i + 1), excerpt(text));
      } else if (!columns.reads(i) && !named(cells, i) && unread.add(i)) {
        draft.warn(Kind.COLUMN_UNREAD, String.valueOf(i + 1), excerpt(text));
      }
    }
  }

  /** The heading of a bloc goes over the columns beside it. */
  private static boolean named(List<List<Paragraph>> cells, int index) {
    return cells.stream()
        .limit(index)
        .anyMatch(cell -> BlocHeading.at(TableLine.text(cell)).isPresent());
  }

  private static String excerpt(String text) {
    return text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text;
  }

  private void heading(BlocHeading found) {
    draft.bloc(found.number(), found.title());
    heading = Optional.of(found.number());
    headingAfterRow |= rows.stream().anyMatch(row -> !row.codes().isEmpty());
  }

  private void store() {
    boolean told = headingAfterRow || draft.numbers().size() < 2;
    var blocs = told ? rows.stream().map(TableRow::bloc).toList() : inferred();
    var statements = new TableStatements(draft, new RunningText(List.of()));
    var parts = new TableParts(draft);
    var coded = coded(blocs);
    boolean begun = false;
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      int number = blocs.get(i);
      statements.row(row, number);
      // what stands above the first competency and beside no heading introduces the table
      begun |= !row.codes().isEmpty() || row.heading().isPresent();
      if (begun) {
        parts.row(row, number, coded.getOrDefault(number, 0) < 2);
      }
    }
    statements.end();
    parts.end();
  }

  /** How many rows of each bloc have a competency. */
  private Map<Integer, Integer> coded(List<Integer> blocs) {
    var counts = new HashMap<Integer, Integer>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).codes().isEmpty()) {
        counts.merge(blocs.get(i), 1, Integer::sum);
      }
    }
    return counts;
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
}
