package org.preuve.portfolio.anonymity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.Role;

/** Hides the names of a course, or ends that; each change stays in the log of the course. */
@Dependent
class ChooseAnonymity {

  private final AnonymityRepository anonymity;
  private final HideNames hideNames;
  private final Frameworks frameworks;
  private final Clock clock;

  @Inject
  ChooseAnonymity(
      AnonymityRepository anonymity, HideNames hideNames, Frameworks frameworks, Clock clock) {
    this.anonymity = anonymity;
    this.hideNames = hideNames;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  /** What a change would do now. */
  record State(boolean hidden, int waiting, int drafts) {

    /** Whether somebody has begun to judge without names. */
    boolean begun() {
      return hidden && (waiting > 0 || drafts > 0);
    }
  }

  /** A jury member comes from outside the team, and changes no setting. */
  static boolean mayChoose(Caller caller) {
    return !caller.roles().contains(Role.JURY) || caller.roles().contains(Role.ADMINISTRATOR);
  }

  @Transactional
  State now(Caller caller) {
    var framework = frameworks.of(caller.course()).id();
    long drafts = anonymity.drafts(caller.registration(), caller.course().value(), framework);
    return new State(hideNames.on(caller), hideNames.candidates(caller).waiting(), (int) drafts);
  }

  /** Why it was refused; what is chosen already stays without another line in the log. */
  @Transactional
  Optional<AnonymityReason> choose(Caller caller, boolean hidden) {
    if (!mayChoose(caller)) {
      return Optional.of(AnonymityReason.ANONYMITY_TEACHERS);
    }
    var now = now(caller);
    if (now.hidden() != hidden) {
      anonymity.add(
          caller.registration(),
          caller.course().value(),
          hidden,
          now.waiting(),
          now.drafts(),
          caller.user().value(),
          clock.instant());
    }
    return Optional.empty();
  }
}
