package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Caller;
import org.preuve.web.Reason;
import org.preuve.web.base.Ids;

/** Decides which framework a course works with. */
@Dependent
class ChooseFramework {

  private final CourseChoiceRepository choices;
  private final CourseFramework current;
  private final PublishedVersions versions;
  private final MoveRepository moves;
  private final Clock clock;

  @Inject
  ChooseFramework(
      CourseChoiceRepository choices,
      CourseFramework current,
      PublishedVersions versions,
      MoveRepository moves,
      Clock clock) {
    this.choices = choices;
    this.current = current;
    this.versions = versions;
    this.moves = moves;
    this.clock = clock;
  }

  /** Whether students of the course already have evidence, linked to the codes in use. */
  boolean inUse(Caller caller) {
    return choices.evidence(caller.course().value()) > 0;
  }

  /** Changes it; with evidence in the course only if {@code sure}. The reason if refused. */
  @Transactional
  Optional<Reason> choose(Caller by, String id, boolean sure) {
    if (!by.teaches()) {
      return Optional.of(PortfolioReason.COURSE_TEACHERS);
    }
    moves.lock(by.registration(), by.course().value());
    var wanted = versions.choosable(by.registration(), id);
    if (wanted.isEmpty()) {
      return Optional.of(FrameworkReason.FRAMEWORK_UNKNOWN);
    }
    var before = current.of(by.course()).id();
    boolean other = !before.equals(id);
    if (other && inUse(by) && !sure) {
      return Optional.of(FrameworkReason.FRAMEWORK_IN_USE);
    }
    if (other) {
      moves.begin(
          Ids.random(),
          by.registration(),
          by.course().value(),
          before,
          id,
          by.user().value(),
          clock.instant());
    }
    keep(by, wanted.get());
    return Optional.empty();
  }

  void keep(Caller by, Framework wanted) {
    var before = choices.of(by.course().value());
    if (before.isEmpty()) {
      choices.add(new CourseChoice(by, wanted, clock.instant()));
    } else {
      before.get().change(by, wanted, clock.instant());
      choices.change(before.get());
    }
  }
}
