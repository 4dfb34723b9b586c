package org.preuve.portfolio.framework.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param activity text of the cell before the competency, may be empty
 * @param competency paragraphs of the competency cell
 * @param evaluation text of the cell after it, may be empty
 * @param others whether any cell after that one holds text
 * @param heading the heading of a bloc, when the row is one
 * @param bloc number of the heading met before the row, 0 without one
 */
record TableRow(
    String activity,
    List<String> competency,
    String evaluation,
    boolean others,
    Optional<BlocHeading> heading,
    int bloc) {

  static TableRow of(String line, int column, int bloc) {
    var cells = Arrays.stream(line.split("\t", -1)).toList();
    var competency =
        column < cells.size() ? CellMarkup.paragraphs(cells.get(column)) : List.<String>of();
    boolean others =
        cells.stream().skip(column + 2L).anyMatch(cell -> !CellMarkup.text(cell).isEmpty());
    boolean noCode = competency.stream().allMatch(text -> CompetencyCode.at(text).isEmpty());
    var heading =
        noCode
            ? cells.stream()
                .map(CellMarkup::text)
                .flatMap(c -> BlocHeading.at(c).stream())
                .findFirst()
            : Optional.<BlocHeading>empty();
    return new TableRow(
        cell(cells, column - 1), competency, cell(cells, column + 1), others, heading, bloc);
  }

  /** Codes that start in this row. */
  List<String> codes() {
    return competency.stream()
        .flatMap(text -> CompetencyCode.at(text).stream())
        .map(CompetencyCode::code)
        .toList();
  }

  private static String cell(List<String> cells, int index) {
    return index >= 0 && index < cells.size() ? CellMarkup.text(cells.get(index)) : "";
  }
}
