package org.preuve.demo.lms;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/**
 * The grade book as a table.
 *
 * @param columns titles of the line items
 * @param rows one per student that the viewer may see
 */
public record GradeBook(List<String> columns, List<Row> rows) {

  /** The grades of one student. */
  public record Row(Person person, List<Cell> cells) {}

  /** One grade, {@code 80 / 100}, or a dash. */
  public record Cell(String itemId, String grade, String comment) {}

  static GradeBook of(Records records, Person viewer, Locale locale) {
    var rows =
        Person.students().stream()
            .filter(student -> !viewer.student() || student.equals(viewer))
            .map(student -> new Row(student, cells(records, student, locale)))
            .toList();
    return new GradeBook(records.items().stream().map(Records.Item::label).toList(), rows);
  }

  private static List<Cell> cells(Records records, Person student, Locale locale) {
    return records.items().stream()
        .map(
            item ->
                records
                    .grade(item, student.id())
                    .map(grade -> cell(item, grade, locale))
                    .orElse(new Cell(item.id(), "–", "")))
        .toList();
  }

  private static Cell cell(Records.Item item, Records.Grade grade, Locale locale) {
    var numbers = NumberFormat.getNumberInstance(locale);
    String shown =
        grade.score() == null
            ? "–"
            : numbers.format(grade.score()) + " / " + numbers.format(item.maximum());
    return new Cell(item.id(), shown, grade.comment() == null ? "" : grade.comment());
  }
}
