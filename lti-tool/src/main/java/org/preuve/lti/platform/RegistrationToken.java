package org.preuve.lti.platform;

import java.util.Base64;
import org.preuve.web.base.StrictJson;

/** What a registration token lets us guess; nothing of it is relied on. */
final class RegistrationToken {

  private static final int LIMIT = 16 * 1024;

  private RegistrationToken() {}

  /**
   * The client that Moodle is about to register or update, the {@code sub} of its token; empty when
   * the token is not such a one.
   */
  static String client(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3 || token.length() > LIMIT) {
      return "";
    }
    try {
      return StrictJson.object(Base64.getUrlDecoder().decode(parts[1]), LIMIT)
          .map(payload -> payload.path("sub"))
          .filter(sub -> sub.isTextual())
          .map(sub -> sub.asText())
          .orElse("");
    } catch (IllegalArgumentException notBase64url) {
      return "";
    }
  }
}
