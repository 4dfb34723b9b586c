package org.preuve.devices.check;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.devices.check.CheckOutcome.Kept;
import org.preuve.devices.check.CheckOutcome.Refused;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.Role;
import org.preuve.web.base.Ids;

/** Keeps what teachers require: each change is a version of its own, frozen ones stay. */
@Dependent
class KeepChecks {

  /** Each of them is reckoned for every proof of the course. */
  static final int MOST = 40;

  private final CheckSetRepository sets;
  private final Frameworks frameworks;
  private final Clock clock;

  @Inject
  KeepChecks(CheckSetRepository sets, Frameworks frameworks, Clock clock) {
    this.sets = sets;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  /** External assessors look at settings and never change them. */
  static boolean teaches(Caller caller) {
    var roles = caller.roles();
    return !roles.contains(Role.JURY) // who has its role is an instructor for LTI, too
        && (roles.contains(Role.INSTRUCTOR) || roles.contains(Role.ADMINISTRATOR));
  }

  @Transactional
  CheckOutcome add(Caller teacher, CheckForm form) {
    var refused = refusal(teacher, form);
    if (refused.isEmpty() && sets.inForce(teacher.course().value()).size() >= MOST) {
      refused = Optional.of(CheckReason.CHECK_MANY);
    }
    return refused
        .<CheckOutcome>map(Refused::new)
        .orElseGet(() -> keep(teacher, Ids.random(), 1, form));
  }

  /** The next version of a set, made from the one that the page showed. */
  @Transactional
  CheckOutcome change(Caller teacher, CheckSet shown, CheckForm form) {
    return refusal(teacher, form)
        .<CheckOutcome>map(Refused::new)
        .orElseGet(
            () ->
                sets.end(shown.id()) == 0
                    ? new Refused(CheckReason.CHECK_CHANGED)
                    : keep(teacher, shown.code(), shown.version() + 1, form));
  }

  /** From now on no proof is held against it. */
  @Transactional
  CheckOutcome withdraw(Caller teacher, CheckSet shown) {
    if (!teaches(teacher)) {
      return new Refused(CheckReason.CHECK_TEACHER);
    }
    return sets.end(shown.id()) == 0
        ? new Refused(CheckReason.CHECK_CHANGED)
        : new Kept(shown.code());
  }

  private Optional<CheckReason> refusal(Caller teacher, CheckForm form) {
    if (!teaches(teacher)) {
      return Optional.of(CheckReason.CHECK_TEACHER);
    }
    var competency = form.text("competency");
    var known =
        competency.isEmpty() || frameworks.of(teacher.course()).competency(competency).isPresent();
    return known ? form.refusal() : Optional.of(CheckReason.CHECK_COMPETENCY);
  }

  private Kept keep(Caller teacher, String code, int version, CheckForm form) {
    sets.add(new CheckSet(teacher, code, version, form.read(), clock.instant()));
    return new Kept(code);
  }
}
