package org.preuve.devices.proof;

import java.util.List;
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
    AssuranceLevel level,
    Verdict verdict,
    List<SeriesView> charts,
    List<GapView> gaps,
    int refusedCount,
    List<String> refused) {

  /** One competency with its justification, as entered. */
  public record Link(String code, String justification) {}

  /** One competency of the course. */
  public record Choice(String code, String label) {}
}
