package org.preuve.portfolio.marks;

import java.util.List;
import java.util.Optional;

/**
 * What {@code /class/marks} shows.
 *
 * @param competencies to choose from
 * @param report before anything is kept; empty at first
 * @param problem what to mend
 */
public record MarksView(
    String text,
    String why,
    List<Choice> competencies,
    Optional<Report> report,
    Optional<Problem> problem) {

  public MarksView {
    competencies = List.copyOf(competencies);
  }

  /** A competency. */
  public record Choice(String code, String label, boolean chosen) {}

  /**
   * What would become of each line.
   *
   * @param seen its digest
   */
  public record Report(String lead, int taken, String seen, List<Line> lines) {}

  /** One line; {@code why} is empty when it is taken. */
  public record Line(int number, String who, String what, boolean taken, String why) {}

  /** Something to mend. */
  public record Problem(String text, String code) {}
}
