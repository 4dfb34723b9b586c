package org.preuve.lti.launch;

import java.net.URI;
import java.util.regex.Pattern;

/** Path and query of the page in the course that a target opens. */
final class LandingPath {

  /** Parts without dots in front, so that no path climbs; none of our protocol's addresses. */
  private static final Pattern OWN =
      Pattern.compile("(?!/(lti|s)/)(/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,60}){1,3}");

  private LandingPath() {}

  /**
   * The target, or the page that the link's own custom parameter names, for platforms that lose the
   * target when a course is copied.
   *
   * @param item landing page, empty without one
   */
  static URI found(URI target, String item) {
    boolean lost = !of(target).substring(1).contains("/");
    return lost && OWN.matcher(item).matches() ? target.resolve(item) : target;
  }

  /** The start page for our own LTI addresses, which some platforms send as the target. */
  static String of(URI target) {
    var path = target.getRawPath();
    if (path.isEmpty() || path.startsWith("/lti/") || path.startsWith("/s/")) {
      return "/";
    }
    return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
  }
}
