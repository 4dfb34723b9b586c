package org.preuve.lti.admin.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Decides whether a form was sent by a page of this installation and of this session. */
final class FormOriginCheck {

  private FormOriginCheck() {}

  /**
   * Decides by the headers that a page of another site cannot choose.
   *
   * @param origin {@code Origin} (RFC 6454, section 7)
   * @param site {@code Sec-Fetch-Site} (Fetch Metadata, section 2.3)
   * @param ours origin of this installation
   */
  static boolean ours(@Nullable String origin, @Nullable String site, String ours) {
    return (origin == null || origin.equals(ours)) && (site == null || site.equals("same-origin"));
  }

  /** Whether a form's token is the session's, in constant time. */
  static boolean carries(String expected, @Nullable String token) {
    return token != null
        && !expected.isEmpty()
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
