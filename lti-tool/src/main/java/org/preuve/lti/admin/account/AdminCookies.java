package org.preuve.lti.admin.account;

import jakarta.ws.rs.core.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Cookies of the administration, as header lines: never sent from another site. */
final class AdminCookies {

  static final String SESSION = "__Host-pv-admin";

  /** Binds the login form to the browser before there is a session. */
  private static final String FORM = "__Host-pv-admin-form";

  /** A browser in which an administrator was let in; opens nothing. */
  private static final String KNOWN = "__Host-pv-admin-known";

  private static final Duration FORM_LIFE = Duration.ofHours(1);

  private AdminCookies() {}

  static String session(String secret) {
    return line(SESSION, secret, AdminSession.LIFE);
  }

  static String sessionOver() {
    return line(SESSION, "", Duration.ZERO);
  }

  static String form(String secret) {
    return line(FORM, secret, FORM_LIFE);
  }

  static Optional<String> form(Map<String, Cookie> cookies) {
    return Optional.ofNullable(cookies.get(FORM)).map(Cookie::getValue);
  }

  static String known(String secret) {
    return line(KNOWN, secret, KnownBrowsers.LIFE);
  }

  static String known(Map<String, Cookie> cookies) {
    return Optional.ofNullable(cookies.get(KNOWN)).map(Cookie::getValue).orElse("");
  }

  private static String line(String name, String value, Duration life) {
    return String.format(
        Locale.ROOT,
        "%s=%s; Path=/; Max-Age=%d; Secure; HttpOnly; SameSite=Strict",
        name,
        value,
        life.toSeconds());
  }
}
