package org.preuve.lti.admin.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.StrictJson;

/** Decides whether a token endpoint has granted a scope, and if not, why. */
final class GrantCheck {

  /** {@code error} of RFC 6749, section 5.2. */
  private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");

  private GrantCheck() {}

  /**
   * Decides.
   *
   * @param keySet address of our keys, for the cure
   */
  static Diagnosis check(Fetched fetched, String scope, String keySet) {
    var point = "scope." + scope.substring(scope.lastIndexOf('/') + 1);
    return fetched.fold(
        answer -> read(answer, point, scope, keySet),
        failed -> Diagnosis.no(point, "token-away", failed.cause().name()));
  }

  private static Diagnosis read(Fetched.Answer answer, String point, String scope, String keySet) {
    var json = StrictJson.read(answer.body(), Fetched.LIMIT);
    if (!answer.ok()) {
      var error = json.map(j -> text(j, "error")).filter(e -> ERROR.matcher(e).matches());
      return refused(point, answer.status(), error.orElse(""), keySet);
    }
    if (json.filter(j -> !text(j, "access_token").isEmpty()).isEmpty()) {
      return Diagnosis.no(point, "token-unreadable");
    }
    // RFC 6749, section 5.1: left out when it is what was asked for
    var granted = json.map(j -> text(j, "scope")).orElse("");
    return granted.isEmpty() || List.of(granted.split("\\s+")).contains(scope)
        ? Diagnosis.yes(point, "token")
        : Diagnosis.no(point, "token-narrowed");
  }

  private static Diagnosis refused(String point, int status, String error, String keySet) {
    return switch (error) {
      case "invalid_client", "invalid_request" ->
          Diagnosis.no(point, "token-client", status, error, keySet);
      case "invalid_scope" -> Diagnosis.no(point, "token-narrowed");
      default ->
          Diagnosis.no(point, "token-refused", status, error.isEmpty() ? "–" : error, keySet);
    };
  }

  private static String text(JsonNode json, String name) {
    var value = json.path(name);
    return value.isTextual() ? value.asText() : "";
  }
}
