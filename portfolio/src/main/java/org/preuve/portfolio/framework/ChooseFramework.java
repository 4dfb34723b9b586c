package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Caller;
import org.preuve.web.Reason;

/** Decides which framework a course works with. */
@Dependent
class ChooseFramework {

  private final CourseChoiceRepository choices;
  private final CourseFramework current;
  private final Clock clock;

  @Inject
  ChooseFramework(CourseChoiceRepository choices, CourseFramework current, Clock clock) {
    this.choices = choices;
    this.current = current;
    this.clock = clock;
  }

  /** Whether students of the course already have evidence, linked to the codes in use. */
  boolean inUse(Caller caller) {
    return choices.evidence(caller.course().value()) > 0;
  }

  /** Changes it; with evidence in the course only if {@code sure}. The reason if refused. */
  @Transactional
  Optional<Reason> choose(Caller by, String id, boolean sure) {
    var wanted = ShippedFrameworks.find(id);
    if (wanted.isEmpty()) {
      return Optional.of(FrameworkReason.FRAMEWORK_UNKNOWN);
    }
    boolean other = !current.of(by.course()).id().equals(id);
    if (other && inUse(by) && !sure) {
      return Optional.of(FrameworkReason.FRAMEWORK_IN_USE);
    }
    keep(by, wanted.get());
    return Optional.empty();
  }

  private void keep(Caller by, Framework wanted) {
    var before = choices.of(by.course().value());
    if (before.isEmpty()) {
      choices.add(new CourseChoice(by, wanted, clock.instant()));
    } else {
      before.get().change(by, wanted, clock.instant());
      choices.change(before.get());
    }
  }
}
