package org.preuve.portfolio.assessment;

import java.util.List;
import org.preuve.lti.roster.Roster;

/** One student with a cell per competency, in code order. */
public record ClassRow(Roster.Member student, List<Cell> cells) {

  public ClassRow {
    cells = List.copyOf(cells);
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
