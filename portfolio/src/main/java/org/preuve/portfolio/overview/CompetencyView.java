package org.preuve.portfolio.overview;

import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.framework.EvaluationView;

/**
 * What {@code /portfolio/{code}} shows.
 *
 * @param statement official wording, if it was imported
 * @param evaluation what assessors look at, and how
 * @param ofBloc whether its criteria are about the whole bloc
 * @param lang language of the official wording
 * @param chosen own view so far: name of an outcome, or empty
 * @param words own reasons
 * @param evidence the student's pieces for it
 * @param feedback released decisions, newest first
 */
public record CompetencyView(
    String code,
    String label,
    String bloc,
    Optional<String> statement,
    EvaluationView evaluation,
    boolean ofBloc,
    String lang,
    MarkView self,
    MarkView eval,
    String chosen,
    String words,
    List<Piece> evidence,
    List<Feedback> feedback) {

  /** One piece of evidence. */
  public record Piece(String id, String title, String icon, String why, boolean frozen) {}

  /**
   * One released decision.
   *
   * @param meta who, when, about which submission
   * @param criteria judged ones with their comment
   */
  public record Feedback(
      MarkView mark, String meta, String message, int attempt, List<Judged> criteria) {}

  /** One criterion. */
  public record Judged(String label, MarkView mark, String comment) {}
}
