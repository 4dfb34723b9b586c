package org.preuve.web.session;

import java.util.Optional;
import java.util.Set;
import org.preuve.web.Caller;
import org.preuve.web.OpenTo.Who;

/** Decides whether a resource is open to a caller. */
final class OpenToCheck {

  private OpenToCheck() {}

  /**
   * Whether one of {@code named} is the caller.
   *
   * @param caller empty without a course's session; administrators have a filter of their own
   */
  static boolean open(Set<Who> named, Optional<Caller> caller) {
    return named.contains(Who.ANYBODY)
        || named.contains(Who.ADMINISTRATION)
        || caller.filter(c -> is(named, c)).isPresent();
  }

  private static boolean is(Set<Who> named, Caller caller) {
    return named.contains(Who.COURSE)
        || (named.contains(Who.LEARNER) && caller.learner())
        || (named.contains(Who.ASSESSOR) && caller.assessor());
  }
}
