package org.preuve.lti.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.StrictJson;

/** Old platforms send text where Dynamic Registration 1.0 has objects and lists. */
final class TextForObject {

  private static final String PLATFORM =
      "https://purl.imsglobal.org/spec/lti-platform-configuration";

  /** Lists of OpenID Connect Discovery, section 3, that may come as words. */
  private static final List<String> LISTS =
      List.of(
          "scopes_supported",
          "response_types_supported",
          "subject_types_supported",
          "claims_supported",
          "token_endpoint_auth_methods_supported",
          "token_endpoint_auth_signing_alg_values_supported",
          "id_token_signing_alg_values_supported");

  private static final Pattern WORDS = Pattern.compile("[\\s,]+");

  private TextForObject() {}

  /** A configuration with its lists and its platform configuration as they should be. */
  static ObjectNode mend(ObjectNode json) {
    var mended = json.deepCopy();
    for (var name : LISTS) {
      var value = mended.path(name);
      if (value.isTextual()) {
        var list = mended.putArray(name);
        WORDS.splitAsStream(value.asText().strip()).forEach(list::add);
      }
    }
    var platform = mended.path(PLATFORM);
    if (platform.isTextual()) {
      mended.set(PLATFORM, object(platform));
    }
    if (!mended.path(PLATFORM).isObject()) {
      mended.remove(PLATFORM); // nothing of it is needed
    }
    return mended;
  }

  /** The value, or the JSON in it when it is text. */
  static JsonNode object(JsonNode value) {
    return value.isTextual()
        ? StrictJson.read(value.asText().getBytes(StandardCharsets.UTF_8), Fetched.LIMIT)
            .orElse(value)
        : value;
  }
}
