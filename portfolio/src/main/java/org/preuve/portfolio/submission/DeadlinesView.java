package org.preuve.portfolio.submission;

import java.util.List;

/**
 * What {@code /deadlines} shows.
 *
 * @param problem why nothing was kept; may be empty
 * @param teaches whether the reader may change anything here
 * @param zone of all times, in words
 * @param rows the course and its blocs
 * @param form what was typed about an extension
 * @param students who can get one
 * @param extensions in force
 */
public record DeadlinesView(
    String over,
    String problem,
    boolean teaches,
    String zone,
    List<Row> rows,
    Form form,
    List<Option> students,
    List<Given> extensions) {

  /** The deadline of the course or of a bloc. */
  public record Row(int bloc, String label, String due, boolean marks, String words) {}

  /** Fields of the form. */
  public record Form(String student, String bloc, String due, String reason) {

    static final Form EMPTY = new Form("", "0", "", "");
  }

  /** One choice. */
  public record Option(String value, String label, boolean chosen) {}

  /** An extension. */
  public record Given(long student, String name, int bloc, String label, String words) {}
}
