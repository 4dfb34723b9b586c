package org.preuve.lti.launch;

import java.net.URI;

/** Path and query of the page in the course that a target opens. */
final class LandingPath {

  private LandingPath() {}

  /** The start page for our own LTI addresses, which some platforms send as the target. */
  static String of(URI target) {
    var path = target.getRawPath();
    if (path.isEmpty() || path.startsWith("/lti/") || path.startsWith("/s/")) {
      return "/";
    }
    return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
  }
}
