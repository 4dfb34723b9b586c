package org.preuve.portfolio.assessment;

import java.util.List;
import java.util.Set;
import org.preuve.lti.roster.Roster;

/**
 * One student with a cell per competency, in code order.
 *
 * @param who names the student in addresses
 */
public record ClassRow(Roster.Member student, String who, List<Cell> cells) {

  public ClassRow {
    cells = List.copyOf(cells);
  }

  /** Named by the row id. */
  ClassRow(Roster.Member student, List<Cell> cells) {
    this(student, String.valueOf(student.user().value()), cells);
  }

  /** The same with only these competencies. */
  ClassRow only(Set<String> codes) {
    return new ClassRow(
        student, who, cells.stream().filter(c -> codes.contains(c.code())).toList());
  }

  /** Has something to assess. */
  public boolean due() {
    return cells.stream().anyMatch(Cell::due);
  }

  /** Has submitted nothing and was never judged. */
  public boolean silent() {
    return cells.stream().allMatch(c -> c.decided().isEmpty() && c.fresh() == 0);
  }
}
