package org.preuve.badges.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.roster.Roster;
import org.preuve.web.CourseId;
import org.preuve.web.Reason;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;

/** Whether a course wants two teachers for a badge, and what waits for the second. */
@Dependent
public class Approvals {

  /** Requests of a course that wait at once. */
  static final int MOST = 200;

  private final ApprovalRepository requests;
  private final Roster roster;
  private final Clock clock;

  @Inject
  Approvals(ApprovalRepository requests, Roster roster, Clock clock) {
    this.requests = requests;
    this.roster = roster;
    this.clock = clock;
  }

  /** Who set it last, and when. */
  record Choice(boolean needed, UserId by, Instant at) {}

  /** What the course chose; empty where nobody did. */
  Optional<Choice> choice(long registration, CourseId course) {
    return requests.choice(registration, course.value()).stream()
        .findFirst()
        .map(Approvals::choice);
  }

  /** Every change of it, the newest first; fifty at most. */
  List<Choice> changes(long registration, CourseId course) {
    return requests.changes(registration, course.value()).stream().map(Approvals::choice).toList();
  }

  private static Choice choice(Object[] row) {
    return new Choice(yes(row[0]), new UserId(((Number) row[1]).longValue()), instant(row[2]));
  }

  private static boolean yes(Object column) {
    return column instanceof Number number ? number.intValue() != 0 : (Boolean) column;
  }

  private static Instant instant(Object column) {
    return column instanceof java.sql.Timestamp at ? at.toInstant() : (Instant) column;
  }

  /** Whether an award waits for a second teacher there. */
  public boolean needed(long registration, CourseId course) {
    return choice(registration, course).filter(Choice::needed).isPresent();
  }

  /** Whether nobody else who assesses has come to the course: then nobody can approve. */
  public boolean alone(CourseId course, UserId person) {
    return roster.othersWhoAssess(course, person) == 0;
  }

  /** What waits about that. */
  public Optional<ApprovalRequest> waiting(CourseId course, String kind, String subject) {
    return requests.waiting(course.value(), kind, subject);
  }

  /** Lets it wait; says why not. */
  @Transactional
  public Optional<Reason> ask(
      long registration, CourseId course, UserId preparer, String kind, String subject) {
    if (requests.countWaiting(course.value()) >= MOST) {
      return Optional.of(ApprovalReason.APPROVAL_TOO_MANY);
    }
    var id = Ids.random();
    var key = course.value() + " " + kind + " " + subject;
    requests.add(
        id, registration, course.value(), kind, subject, preparer.value(), clock.instant(), key);
    // the same thing twice at once: the unique key lets one of them in
    return requests.inCourse(id, course.value()).isPresent()
        ? Optional.empty()
        : Optional.of(ApprovalReason.APPROVAL_WAITS);
  }
}
