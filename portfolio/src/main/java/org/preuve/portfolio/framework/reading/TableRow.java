package org.preuve.portfolio.framework.reading;

import java.util.List;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param activity paragraphs of the cell about activities, without the heading of a bloc
 * @param competency paragraphs of the competency cell, its code first
 * @param modality paragraphs of the cell about modalities
 * @param criteria paragraphs of the cell about criteria
 * @param heading the heading of a bloc that the row holds
 * @param bloc number of the heading met before the row, 0 without one
 */
record TableRow(
    List<Paragraph> activity,
    List<String> competency,
    List<Paragraph> modality,
    List<Paragraph> criteria,
    Optional<BlocHeading> heading,
    int bloc) {

  static TableRow of(List<List<Paragraph>> cells, TableColumns columns, int bloc) {
    var heading = heading(cells, columns);
    var activity = cell(cells, columns.activity());
    boolean headed =
        activity.stream().findFirst().flatMap(p -> BlocHeading.at(p.text())).isPresent();
    return new TableRow(
        headed ? activity.subList(1, activity.size()) : activity,
        competency(cells, columns),
        cell(cells, columns.modality()),
        cell(cells, columns.criteria()),
        heading,
        heading.map(BlocHeading::number).orElse(bloc));
  }

  /** A heading stands in a cell of its own, or first in one beside the competencies. */
  private static Optional<BlocHeading> heading(List<List<Paragraph>> cells, TableColumns columns) {
    return cells.stream()
        .limit(Math.max(1, columns.statement() + 1L))
        .flatMap(cell -> cell.stream().limit(1))
        .flatMap(one -> BlocHeading.at(one.text()).stream())
        .findFirst();
  }

  private static List<String> competency(List<List<Paragraph>> cells, TableColumns columns) {
    var texts = cell(cells, columns.statement()).stream().map(Paragraph::text).toList();
    if (columns.code() == columns.statement()) {
      return texts.size() == 1 && BlocHeading.at(texts.get(0)).isPresent() ? List.of() : texts;
    }
    var written = CompetencyCode.at(TableLine.text(cell(cells, columns.code())));
    if (written.filter(code -> code.rest().isEmpty()).isEmpty()) {
      return texts;
    }
    return List.of(written.get().code() + " : " + String.join(" ", texts));
  }

  /** Codes that start in this row. */
  List<String> codes() {
    return competency.stream()
        .flatMap(text -> CompetencyCode.at(text).stream())
        .map(CompetencyCode::code)
        .toList();
  }

  /** The cell about modalities on one line. */
  String evaluation() {
    return TableLine.text(modality);
  }

  private static List<Paragraph> cell(List<List<Paragraph>> cells, int index) {
    return index >= 0 && index < cells.size() ? cells.get(index) : List.of();
  }
}
