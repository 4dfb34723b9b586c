package org.preuve.web.headers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.preuve.web.Caller;

/** Whether a form's token is the session's. */
final class CsrfCheck {

  private CsrfCheck() {}

  static boolean matches(Caller caller, String token) {
    return MessageDigest.isEqual(
        caller.csrf().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
