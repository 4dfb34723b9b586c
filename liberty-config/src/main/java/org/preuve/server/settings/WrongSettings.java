package org.preuve.server.settings;

import java.util.ArrayList;
import java.util.List;

/** One line for each wrong setting: its name, what stands there, and the cure. */
final class WrongSettings {

  private final List<String> lines = new ArrayList<>();

  /**
   * Adds one.
   *
   * @param value what stands there; empty for a secret, and where nothing does
   */
  void add(String name, String value, String cure) {
    var shown = value.isEmpty() ? "" : "\"" + value + "\" ";
    lines.add(Given.variable(name) + " (environment or server.env): " + shown + cure + ".");
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
