package org.preuve.lti.launch;

import java.util.List;
import java.util.Map;
import org.preuve.web.base.CleanText;

/**
 * The form that a platform's page posts (OAuth 2.0 Form Post Response Mode).
 *
 * @param error error and description, empty when there is none
 * @param binding secret of the login that our own page found in the platform's storage, empty when
 *     the form comes from the platform
 */
public record LaunchForm(String state, String idToken, String error, String binding) {

  /** Reads the form; a missing field is empty. */
  static LaunchForm of(Map<String, List<String>> fields) {
    var error = (first(fields, "error") + " " + first(fields, "error_description")).strip();
    return new LaunchForm(
        first(fields, "state"),
        first(fields, "id_token"),
        CleanText.of(error),
        first(fields, "binding"));
  }

  private static String first(Map<String, List<String>> fields, String name) {
    var values = fields.get(name);
    return values == null || values.isEmpty() ? "" : values.get(0);
  }

  /** State and token stay out of every log. */
  @Override
  public String toString() {
    return "the form of a launch";
  }
}
