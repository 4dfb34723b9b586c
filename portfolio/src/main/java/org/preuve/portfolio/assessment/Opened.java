package org.preuve.portfolio.assessment;

import java.util.Map;

/**
 * What an assessing page showed when it was opened.
 *
 * @param draft version of the draft, 0 for none
 * @param seen number of the decision in force, 0 for none
 * @param said mark of what was said about shared criteria ({@link SharedCriteria#mark})
 */
record Opened(int draft, int seen, String said) {

  /** As the form sends it. */
  static Opened read(Map<String, String> fields) {
    return new Opened(
        number(fields, "draft"), number(fields, "seen"), fields.getOrDefault("said", ""));
  }

  /** Number in a field, 0 when there is none. */
  static int number(Map<String, String> fields, String name) {
    var text = fields.getOrDefault(name, "");
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }
}
