package org.preuve.portfolio.assessment;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.evidence.Damage;
import org.preuve.portfolio.evidence.PreviewView;

/**
 * What {@code /assess/{student}/{code}} shows.
 *
 * @param path where the form goes, with the filter
 * @param back path of the class, with the filter
 * @param lead which submission, frozen when
 * @param position place in the queue, in words
 * @param attempt submission shown, 0 without one
 * @param seen number of the decision in force, 0 without one
 * @param version of the draft, 0 without one
 * @param outcome chosen so far: name of an outcome, or empty
 * @param draft when the draft was saved, in words
 * @param released decision in force, in words
 * @param grade how far the score has come, in words
 * @param gradeTone {@code ok}, {@code wip} or {@code no}
 * @param problem what to mend
 * @param actions pieces of other modules, after a release
 * @param unsaved whether the form holds what could not be saved
 */
public record AssessView(
    String code,
    String label,
    String student,
    String path,
    String back,
    String lead,
    Optional<String> submission,
    Optional<String> previous,
    Optional<String> next,
    String position,
    int attempt,
    int seen,
    int version,
    List<Piece> pieces,
    List<Criterion> criteria,
    Mark self,
    String selfWords,
    String outcome,
    String message,
    Optional<String> draft,
    Optional<Released> released,
    Optional<String> grade,
    String gradeTone,
    Optional<Problem> problem,
    List<Content> actions,
    boolean unsaved) {

  /**
   * One frozen piece of evidence.
   *
   * @param anchor its place on the page
   * @param cut whether the text goes on
   * @param measured how far telemetry can be believed
   * @param damage what is wrong with its bytes
   * @param panels of other modules
   * @param previews of its files
   */
  public record Piece(
      String id,
      String anchor,
      String title,
      String icon,
      String why,
      String meta,
      Optional<String> address,
      Optional<String> text,
      boolean cut,
      Optional<MeasuredPill> measured,
      Optional<Damage> damage,
      Optional<String> ownPage,
      List<Content> panels,
      List<PreviewView> previews) {}

  /**
   * The decision in force.
   *
   * @param words outcome, who and when
   * @param criteria what was said about them, where that does not stand in the form
   */
  public record Released(String words, String message, List<VersionsView.Line> criteria) {}

  /** One criterion with what was said so far; {@code outcome} is a name or empty. */
  public record Criterion(
      String id, String label, List<String> parts, String outcome, String comment) {}

  /** A judgement: style and word. */
  public record Mark(String style, String word) {}

  /** Something to mend. */
  public record Problem(String text, String code) {}
}
