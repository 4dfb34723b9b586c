package org.preuve.lti.grades;

import java.util.List;
import java.util.Optional;
import org.preuve.web.page.NavEntry;

/**
 * The scores of a course on their way to its grade book.
 *
 * @param over course
 * @param lead where things stand, in one sentence
 * @param csv path of the same scores as a file
 * @param all whether the course has any score at all
 * @param failed words of the button that sends all failed ones again, if there are any
 * @param settings pages on which an assessor chooses how decisions become scores
 * @param comparison what the grade book shows, once asked for
 */
public record GradesView(
    String over,
    String lead,
    String csv,
    boolean all,
    List<Choice> choices,
    List<Row> rows,
    Optional<String> failed,
    List<NavEntry> settings,
    Optional<Comparison> comparison) {

  /** One filter. */
  public record Choice(String label, String path, boolean current) {}

  /**
   * One score.
   *
   * @param style {@code ok}, {@code wip} or {@code no}
   * @param next when it is tried again, empty for never
   * @param reason why it is not there, empty without one
   * @param again words of the button that sends it again, empty when it cannot be
   */
  public record Row(
      long id,
      String student,
      String column,
      String score,
      String style,
      String state,
      String when,
      String next,
      String reason,
      String again) {}

  /**
   * Our scores beside those of the grade book.
   *
   * @param tone {@code ok}, {@code wip} or {@code no}
   */
  public record Comparison(String sentence, String tone, List<Pair> pairs) {

    public Comparison {
      pairs = List.copyOf(pairs);
    }
  }

  /** One student and column. */
  public record Pair(
      String student, String column, String ours, String theirs, String style, String word) {}

  public GradesView {
    settings = List.copyOf(settings);
    choices = List.copyOf(choices);
    rows = List.copyOf(rows);
  }
}
