package org.preuve.devices.check;

import java.util.List;

/**
 * The form of a set.
 *
 * @param code of the set; empty for a new one
 * @param version that the form was made from; 0 for a new one
 * @param problem code of the refusal, empty without one
 * @param teaches whether the reader may change it
 * @param lines of the form
 * @param competencies to choose from
 */
public record CheckFormView(
    String code,
    int version,
    String problem,
    boolean teaches,
    CheckForm form,
    List<Line> lines,
    List<Choice> competencies) {

  /** One line, with the fields that it has. */
  public record Line(String name, String kind, boolean series, boolean least, boolean most) {}

  /** One competency of the course. */
  public record Choice(String code, String label) {}

  static List<Line> allLines() {
    return Preset.ALL.stream()
        .map(
            preset ->
                new Line(
                    preset.name(),
                    preset.kind().name(),
                    preset.series(),
                    preset.least() != null,
                    preset.most() != null))
        .toList();
  }
}
