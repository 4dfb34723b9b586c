package org.preuve.devices.proof;

import java.util.List;
import org.preuve.devices.check.ChecksView;
import org.preuve.devices.proof.ProofView.GapView;
import org.preuve.devices.registry.AssuranceLevel;

/**
 * A window before it is frozen, with the form that freezes it.
 *
 * @param device id
 * @param deviceName as its owner calls it
 * @param from instant for the form
 * @param to instant for the form
 * @param lead the window in words
 * @param problem code of the refusal, empty without one
 * @param title as entered
 * @param links at least three, some empty
 * @param competencies to choose from
 * @param sets of checks of the course
 * @param checks the window held against all of them
 */
public record PreviewView(
    String device,
    String deviceName,
    String from,
    String to,
    String lead,
    String problem,
    String title,
    List<Link> links,
    List<Choice> competencies,
    List<SetChoice> sets,
    ChecksView checks,
    AssuranceLevel level,
    Verdict verdict,
    List<SeriesView> charts,
    List<GapView> gaps,
    int refusedCount,
    List<String> refused) {

  /**
   * One competency with its justification, as entered.
   *
   * @param noCode whether the competency is what is missing
   * @param noWords whether the justification is
   */
  public record Link(String code, String justification, boolean noCode, boolean noWords) {}

  /** One set of checks, which applies with a competency or always. */
  public record SetChoice(String code, String title, String competency, boolean leftOut) {}

  /** One competency of the course. */
  public record Choice(String code, String label) {}
}
