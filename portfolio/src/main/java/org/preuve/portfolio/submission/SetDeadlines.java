package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Sets deadlines of a course and gives single students more time. */
@Dependent
class SetDeadlines {

  /** Characters of a reason. */
  static final int LONGEST = 500;

  /** More than a course ever needs; then something else is wrong. */
  private static final long MOST = 5_000;

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final DeadlineRepository deadlines;
  private final Frameworks frameworks;
  private final Roster roster;
  private final Clock clock;

  @Inject
  SetDeadlines(DeadlineRepository deadlines, Frameworks frameworks, Roster roster, Clock clock) {
    this.deadlines = deadlines;
    this.frameworks = frameworks;
    this.roster = roster;
    this.clock = clock;
  }

  /**
   * Sets the deadline of a bloc, or of the course.
   *
   * @param due as {@code datetime-local} sends it, empty takes the deadline away
   * @return why nothing was kept; empty when it was
   */
  @Transactional
  Optional<DeadlineReason> set(Caller by, int bloc, String due, LatePolicy late, ZoneId zone) {
    if (!by.teaches()) {
      return Optional.of(DeadlineReason.DEADLINE_TEACHERS);
    }
    if (!known(by, bloc)) {
      return Optional.of(DeadlineReason.DEADLINE_BLOC);
    }
    var at = due.isEmpty() ? Optional.<Instant>empty() : read(due, zone);
    if (at.isEmpty() && !due.isEmpty()) {
      return Optional.of(DeadlineReason.DEADLINE_TIME);
    }
    if (full(by)) {
      return Optional.of(DeadlineReason.DEADLINE_MANY);
    }
    deadlines.add(new Deadline(by, of(by, bloc), at.orElse(null), late, clock.instant()));
    return Optional.empty();
  }

  /** Gives a student more time; the same words as above. */
  @Transactional
  Optional<DeadlineReason> extend(
      Caller by, long student, int bloc, String due, String reason, ZoneId zone) {
    if (!by.teaches()) {
      return Optional.of(DeadlineReason.DEADLINE_TEACHERS);
    }
    var member = member(by, student);
    if (member.isEmpty()) {
      return Optional.of(DeadlineReason.EXTENSION_STUDENT);
    }
    if (!known(by, bloc)) {
      return Optional.of(DeadlineReason.DEADLINE_BLOC);
    }
    var at = read(due, zone);
    if (at.isEmpty()) {
      return Optional.of(DeadlineReason.DEADLINE_TIME);
    }
    if (reason.isEmpty() || reason.length() > LONGEST) {
      return Optional.of(DeadlineReason.EXTENSION_REASON);
    }
    return keep(by, member.get(), bloc, at.get(), reason);
  }

  /** Takes an extension back; nothing happens where there is none. */
  @Transactional
  Optional<DeadlineReason> end(Caller by, long student, int bloc) {
    if (!by.teaches()) {
      return Optional.of(DeadlineReason.DEADLINE_TEACHERS);
    }
    boolean there =
        deadlines.extensions(by.course().value(), frameworks.of(by.course()).id(), student).stream()
            .anyMatch(e -> e.bloc() == bloc);
    return there ? keep(by, new UserId(student), bloc, null, "") : Optional.empty();
  }

  private Optional<DeadlineReason> keep(
      Caller by, UserId student, int bloc, @Nullable Instant at, String reason) {
    if (full(by)) {
      return Optional.of(DeadlineReason.DEADLINE_MANY);
    }
    deadlines.add(new Extension(by, student, of(by, bloc), at, reason, clock.instant()));
    return Optional.empty();
  }

  private BlocOf of(Caller by, int bloc) {
    return BlocOf.of(frameworks.of(by.course()).id(), bloc);
  }

  private boolean known(Caller by, int bloc) {
    return bloc == 0
        || frameworks.of(by.course()).blocs().stream().anyMatch(one -> one.number() == bloc);
  }

  private Optional<UserId> member(Caller by, long student) {
    return roster.known(by.course(), new UserId(student)).map(Roster.Member::user);
  }

  private boolean full(Caller by) {
    return deadlines.changes(by.course().value()) >= MOST;
  }

  private static Optional<Instant> read(String due, ZoneId zone) {
    try {
      var at = LocalDateTime.parse(due);
      boolean possible = at.getYear() >= FIRST_YEAR && at.getYear() < LAST_YEAR;
      return possible ? Optional.of(at.atZone(zone).toInstant()) : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
