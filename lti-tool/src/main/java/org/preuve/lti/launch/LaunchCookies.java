package org.preuve.lti.launch;

import jakarta.ws.rs.core.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.web.session.CourseFilter;

/**
 * Our cookies, as header lines: {@code Partitioned} (CHIPS) so that they stay inside a platform's
 * frame, {@code __Host-} so that no neighbour sets them (RFC 6265bis, section 4.1.3.2).
 */
final class LaunchCookies {

  private static final String LOGIN = "__Host-pv-login-";
  private static final int NAME_PART = 10;

  private LaunchCookies() {}

  /** Binds a login to the browser. */
  static String login(String state, String secret) {
    return line(loginName(state), secret, Login.LIFE);
  }

  /** Takes the cookie of a finished login away. */
  static String loginOver(String state) {
    return line(loginName(state), "", Duration.ZERO);
  }

  /** Opens a launch session. */
  static String session(String handle, String secret, Duration life) {
    return line(CourseFilter.COOKIE + handle, secret, life);
  }

  /** Takes the cookie of a launch session away. */
  static String sessionOver(String handle) {
    return line(CourseFilter.COOKIE + handle, "", Duration.ZERO);
  }

  /** The secret that the browser holds for a login. */
  static Optional<String> secret(Map<String, Cookie> cookies, String state) {
    return Optional.ofNullable(cookies.get(loginName(state))).map(Cookie::getValue);
  }

  /** Handles of the launch sessions that this browser holds. */
  static List<String> handles(Map<String, Cookie> cookies) {
    return cookies.keySet().stream()
        .filter(name -> name.startsWith(CourseFilter.COOKIE) && !name.startsWith(LOGIN))
        .map(name -> name.substring(CourseFilter.COOKIE.length()))
        .toList();
  }

  private static String loginName(String state) {
    return LOGIN + state.substring(0, Math.min(NAME_PART, state.length()));
  }

  private static String line(String name, String value, Duration life) {
    return name
        + "="
        + value
        + "; Path=/; Max-Age="
        + life.toSeconds()
        + "; Secure; HttpOnly; SameSite=None; Partitioned";
  }
}
