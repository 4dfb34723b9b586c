package org.preuve.portfolio.assessment;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.evidence.Damage;
import org.preuve.portfolio.evidence.PreviewView;
import org.preuve.portfolio.remark.RemarkView;
import org.preuve.portfolio.remark.Remarked;
import org.preuve.portfolio.rich.HandedIn;

/**
 * What {@code /assess/{student}/{code}} shows.
 *
 * @param path where the form goes, with the filter
 * @param back path of the queue or the class, with the filter
 * @param backTo what that is called
 * @param lead which submission, frozen when
 * @param position place in the queue, in words
 * @param framework id of the one that has the competency
 * @param attempt submission shown, 0 without one
 * @param seen number of the decision in force, 0 without one
 * @param version of the draft, 0 without one
 * @param said mark of what is said about shared criteria
 * @param outcome chosen so far: name of an outcome, or empty
 * @param reason why it is decided without evidence; empty where nobody asks
 * @param draft when the draft was saved, in words
 * @param planned when the draft goes out by itself, in words
 * @param refused why the draft has not gone out when it should, in words
 * @param released decision in force, in words
 * @param review what the student asks about it
 * @param grade how far the score has come, in words
 * @param gradeTone {@code ok}, {@code wip} or {@code no}
 * @param problem what to mend
 * @param actions pieces of other modules, after a release
 * @param unsaved whether the form holds what could not be saved
 * @param bank the assessor's own comments
 * @param left own remarks about pieces that the submission does not have
 * @param lost words that were sent for such pieces and not kept
 * @param group whether several have made one of the pieces
 */
public record AssessView(
    String code,
    String label,
    String student,
    String path,
    String back,
    String backTo,
    String lead,
    Optional<String> submission,
    Optional<String> previous,
    Optional<String> next,
    String position,
    String framework,
    int attempt,
    int seen,
    int version,
    String said,
    List<Piece> pieces,
    List<Criterion> criteria,
    Mark self,
    String selfWords,
    List<Past> selfPast,
    String outcome,
    String message,
    Optional<String> reason,
    Optional<String> draft,
    Optional<String> planned,
    Optional<String> refused,
    Optional<Released> released,
    Optional<Review> review,
    Optional<String> grade,
    String gradeTone,
    Optional<Problem> problem,
    List<Content> actions,
    boolean unsaved,
    List<Kept> bank,
    List<RemarkView> left,
    List<String> lost,
    boolean group) {

  /**
   * One frozen piece of evidence.
   *
   * @param anchor its place on the page
   * @param cut whether the text goes on
   * @param measured how far telemetry can be believed
   * @param damage what is wrong with its bytes
   * @param panels of other modules
   * @param previews of its files
   * @param remarks about places in it: released ones, and the reader's own
   * @param remark fields of the next one
   */
  public record Piece(
      String id,
      String anchor,
      String title,
      String icon,
      String why,
      String meta,
      Optional<String> address,
      Optional<HandedIn> text,
      boolean cut,
      Optional<MeasuredPill> measured,
      Optional<Damage> damage,
      Optional<String> ownPage,
      List<Content> panels,
      List<PreviewView> previews,
      Remarked remarks,
      RemarkForm remark) {}

  /**
   * The fields of a remark.
   *
   * @param at page, line or moment as it was typed
   * @param open whether something stands in them
   * @param was mark of what the page shows in them
   * @param wrong the one that is to be mended: {@code at}, {@code words} or none
   */
  public record RemarkForm(
      List<PlaceOption> places, String at, String words, boolean open, String was, String wrong) {}

  /** Places of one kind. */
  public record PlaceOption(String value, String label, boolean chosen) {}

  /**
   * The decision in force.
   *
   * @param words outcome, who and when
   * @param reason why it was decided without evidence, may be empty
   * @param read whether the student has opened it, in words
   * @param criteria what was said about them, where that does not stand in the form
   */
  public record Released(
      String words, String message, String reason, String read, List<VersionsView.Line> criteria) {}

  /** What the student said before, and when. */
  public record Past(Mark mark, String when, String words) {}

  /**
   * One criterion with what was said so far; {@code outcome} is a name or empty.
   *
   * @param self what the student says about it
   * @param with codes of the other competencies that it is judged for too, in words
   */
  public record Criterion(
      String id,
      String label,
      List<String> parts,
      String outcome,
      String comment,
      Optional<Mark> self,
      Optional<String> with) {}

  /** The student asks to look at the decision again: when, why, and where the answer goes. */
  public record Review(String asked, String words, String path) {}

  /** A comment of the bank. */
  public record Kept(long id, String words) {}

  /** A judgement: style and word. */
  public record Mark(String style, String word) {}

  /** Something to mend, and the id of its place. */
  public record Problem(String text, String code, String place) {}
}
