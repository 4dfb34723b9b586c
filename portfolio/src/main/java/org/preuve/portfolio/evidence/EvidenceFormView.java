package org.preuve.portfolio.evidence;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * What {@code /evidence/new} shows.
 *
 * @param kind {@code file}, {@code link}, {@code text} or empty
 * @param language code of the one that is chosen, or empty
 * @param limit largest file, in words
 * @param linked competencies chosen so far
 * @param blocs the others, by bloc
 * @param problems what to mend, in the order of the form
 * @param kept files that wait for the form
 * @param largest largest file, bytes
 * @param most files of one piece
 * @param others ways to hand in evidence of other modules
 * @param framework id of the one that the competencies are from
 * @param number of this one form
 * @param correction of which piece; empty for a new one
 */
public record EvidenceFormView(
    String kind,
    String title,
    String address,
    String text,
    String language,
    String limit,
    List<Link> linked,
    List<Bloc> blocs,
    List<Problem> problems,
    List<Kept> kept,
    long largest,
    int most,
    List<Content> others,
    String framework,
    String number,
    Optional<Correction> correction) {

  /**
   * A piece that is being corrected.
   *
   * @param action path that takes the form
   * @param revision that it starts from
   * @param back path of its page
   * @param frozen whether it was submitted, so that this becomes a further version
   * @param file names of the files that stay unless others are chosen
   */
  public record Correction(
      String action, int revision, String back, boolean frozen, Optional<String> file) {}

  /** Whether what was sent was meant for a version that another one has replaced. */
  public boolean replaced() {
    return problems.stream().anyMatch(p -> p.code().equals("EVIDENCE_REPLACED"));
  }

  /** Whether title and language are the student's own to say. */
  public boolean ownWords() {
    return correction.isEmpty() || takes("file") || takes("link") || takes("text");
  }

  /** Whether the form has fields for that kind. */
  public boolean takes(String kind) {
    return correction.isEmpty() || this.kind.equals(kind);
  }

  /** A file that came before; the form need not bring it again. */
  public record Kept(String id, String name, String size) {}

  /** The problem of a field. */
  public Optional<Problem> problem(String field) {
    return problems.stream().filter(p -> p.field().equals(field)).findFirst();
  }

  /** Whether a field is to be mended. */
  public boolean wrong(String field) {
    return problem(field).isPresent();
  }

  /** One competency with its justification. */
  public record Link(String code, String label, String why) {}

  /** A bloc with the competencies that are not chosen. */
  public record Bloc(String title, List<Link> competencies) {}

  /**
   * Something to mend.
   *
   * @param code stable code
   */
  public record Problem(String field, String text, String code) {}
}
