package org.preuve.portfolio.marks;

import java.util.List;
import java.util.Optional;
import org.preuve.web.UserId;

/**
 * One line of a file and what becomes of it.
 *
 * @param number from 1, as a spreadsheet shows it
 * @param cells as they came
 * @param student whose mark it is; empty when it is refused
 * @param name of the student as the course knows it
 */
record MarkLine(
    int number,
    List<String> cells,
    Optional<UserId> student,
    String name,
    Optional<Mark> mark,
    Optional<MarkFlaw> flaw) {

  MarkLine {
    cells = List.copyOf(cells);
  }

  static MarkLine refused(int number, List<String> cells, MarkFlaw why) {
    return new MarkLine(number, cells, Optional.empty(), "", Optional.empty(), Optional.of(why));
  }

  boolean taken() {
    return flaw.isEmpty();
  }
}
