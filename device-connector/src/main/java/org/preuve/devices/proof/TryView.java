package org.preuve.devices.proof;

import java.util.List;
import java.util.Optional;
import org.preuve.devices.check.ChecksView;

/**
 * A set of checks tried on a window.
 *
 * @param code of the set
 * @param devices to choose from
 * @param from start of the window for a form
 * @param to its end
 * @param problem code of what is wrong with the window, empty without one
 * @param tried what came out; empty before a window was chosen
 */
public record TryView(
    String code,
    String title,
    List<Choice> devices,
    String from,
    String to,
    String problem,
    Optional<Tried> tried) {

  /** One device of the class. */
  public record Choice(String id, String label, boolean chosen) {}

  /** What the window shows. */
  public record Tried(String lead, ChecksView checks, List<SeriesView> charts) {}
}
