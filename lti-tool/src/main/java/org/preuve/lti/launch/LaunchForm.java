package org.preuve.lti.launch;

import java.util.List;
import java.util.Map;
import org.preuve.lti.CleanText;

/**
 * The form that a platform's page posts (OAuth 2.0 Form Post Response Mode).
 *
 * @param error error and description, empty when there is none
 */
record LaunchForm(String state, String idToken, String error) {

  /** Whether no field comes twice (RFC 6749, section 3.1). */
  static boolean sound(Map<String, List<String>> fields) {
    return fields.values().stream().allMatch(values -> values.size() == 1);
  }

  /** Reads the form; a missing field is empty. */
  static LaunchForm of(Map<String, List<String>> fields) {
    var error = (first(fields, "error") + " " + first(fields, "error_description")).strip();
    return new LaunchForm(first(fields, "state"), first(fields, "id_token"), CleanText.of(error));
  }

  private static String first(Map<String, List<String>> fields, String name) {
    var values = fields.get(name);
    return values == null || values.isEmpty() ? "" : values.get(0);
  }
}
