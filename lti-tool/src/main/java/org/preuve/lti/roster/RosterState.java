package org.preuve.lti.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.preuve.lti.roster.Roster.Outcome;
import org.preuve.lti.roster.Roster.State;
import org.preuve.web.CourseId;

/** What is known about the list of a course or link, without asking the platform. */
@Dependent
public class RosterState {

  private final KeepRoster keep;
  private final RosterRepository readings;

  @Inject
  RosterState(KeepRoster keep, RosterRepository readings) {
    this.keep = keep;
    this.readings = readings;
  }

  /** How the last reading ended. */
  @Transactional
  public State of(CourseId course, String link) {
    if (!keep.offered(course)) {
      return new State(Outcome.NOT_OFFERED, Optional.empty(), 0, 0, 0);
    }
    return keep.reading(course, link)
        .map(RosterState::state)
        .orElseGet(() -> new State(Outcome.UNREAD, Optional.empty(), 0, 0, 0));
  }

  /** Row ids of the people who may open a link; empty when it was never read. */
  @Transactional
  public Optional<Set<Long>> ofLink(CourseId course, String link) {
    return keep.reading(course, link)
        .flatMap(RosterReading::readAt)
        .map(read -> Set.copyOf(readings.ofLink(course.value(), link)));
  }

  private static State state(RosterReading reading) {
    return new State(
        reading.outcome().map(RosterState::outcome).orElse(Outcome.UNREAD),
        reading.readAt(),
        reading.members(),
        reading.joined(),
        reading.left());
  }

  private static Outcome outcome(ReadMembers.End end) {
    return switch (end) {
      case COMPLETE -> Outcome.READ;
      case CAPPED -> Outcome.CAPPED;
      case REFUSED -> Outcome.REFUSED;
      case AWAY -> Outcome.AWAY;
    };
  }
}
