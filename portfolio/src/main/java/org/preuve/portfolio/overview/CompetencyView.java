package org.preuve.portfolio.overview;

import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.framework.EvaluationView;
import org.preuve.portfolio.remark.RemarkView;

/**
 * What {@code /portfolio/{code}} shows.
 *
 * @param framework id of the one that has it
 * @param statement official wording, if it was imported
 * @param evaluation what assessors look at, and how
 * @param ofBloc whether its criteria are about the whole bloc
 * @param lang language of the official wording
 * @param chosen own view so far: name of an outcome, or empty
 * @param words own reasons
 * @param criteria own view of each so far
 * @param past what was said before, newest first
 * @param evidence the student's pieces for it
 * @param shared what is released about criteria that other competencies share, whichever decision
 *     it came with
 * @param feedback released decisions, newest first
 * @param remarks released about places in the evidence
 * @param reviews what the student has asked about them, newest first
 * @param mayAsk whether a decision can be asked about now
 */
public record CompetencyView(
    String code,
    String framework,
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
    List<OwnCriterion> criteria,
    List<Past> past,
    List<Piece> evidence,
    List<Judged> shared,
    List<Feedback> feedback,
    List<RemarkView> remarks,
    List<Review> reviews,
    boolean mayAsk) {

  /** Own view of one criterion; {@code chosen} is the name of an outcome, or empty. */
  public record OwnCriterion(String id, String label, String chosen) {}

  /** What the student said before: mark, when, reasons. */
  public record Past(MarkView mark, String when, String words) {}

  /** One piece of evidence. */
  public record Piece(String id, String title, String icon, String why, boolean frozen) {}

  /**
   * One released decision.
   *
   * @param meta who, when, about which submission
   * @param reason why it was decided without evidence, may be empty
   * @param criteria judged ones with their comment
   */
  public record Feedback(
      MarkView mark,
      String meta,
      String message,
      String reason,
      int attempt,
      List<Judged> criteria) {}

  /** The student has asked to look again; {@code answer} is empty while nobody has answered. */
  public record Review(String asked, String words, String answer, String answered) {}

  /** One criterion. */
  public record Judged(String label, MarkView mark, String comment) {}
}
