package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.ScoreGaps.Scored;
import org.preuve.lti.course.Course;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.grades.GradeBook.Delivery;
import org.preuve.lti.grades.GradeBook.State;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/** Keeps scores in the same transaction as the assessment that gave them. */
@Dependent
public class ScoreOutbox {

  private static final Duration KEPT = Duration.ofDays(30);

  private final ScoreRepository scores;
  private final CourseRepository courses;
  private final Columns columns;
  private final Event<ScoreQueued> queued;
  private final Clock clock;

  @Inject
  ScoreOutbox(
      ScoreRepository scores,
      CourseRepository courses,
      Columns columns,
      Event<ScoreQueued> queued,
      Clock clock) {
    this.scores = scores;
    this.courses = courses;
    this.columns = columns;
    this.queued = queued;
    this.clock = clock;
  }

  /**
   * Adds a score; it takes the place of every older one of this student and page. A page that never
   * had a column of its own in the course gets none; where it had one, nothing is left out
   * silently.
   */
  @Transactional
  public void queue(UserId student, CourseId course, NewScore score) {
    var place = courses.byId(course.value()).orElseThrow();
    if (columns.wanted(place, score.page()) || scores.scores(course.value(), score.page()) > 0) {
      scores.supersede(course.value(), student.value(), score.page());
      scores.add(new QueuedScore(place, student, score, stamp(student, place, score), now()));
      queued.fire(new ScoreQueued());
    }
  }

  /** The last score of a student for a page. */
  @Transactional
  public Optional<Delivery> last(CourseId course, UserId student, String page) {
    return scores.last(course.value(), student.value(), page).map(QueuedScore::delivery);
  }

  /** For whom a score was ever queued, and for which page. */
  @Transactional
  Set<Scored> scored(CourseId course) {
    return scores.places(course.value()).stream()
        .map(row -> new Scored(new UserId((Long) row[0]), (String) row[1]))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The last score of each student and page, newest first. */
  @Transactional
  List<QueuedScore> all(CourseId course) {
    return scores.ofCourse(course.value());
  }

  /** The columns that took the scores in force. */
  @Transactional
  List<URI> columns(CourseId course) {
    return scores.columns(course.value()).stream().map(URI::create).toList();
  }

  /** The platform has a column no more: nothing that it took is there. */
  @Transactional
  void lose(CourseId course, URI lineItem) {
    scores.lose(course.value(), lineItem.toString(), DeliveryCheck.COLUMN_GONE);
  }

  /**
   * Puts failed scores of a course back.
   *
   * @param one row to put back; where its column is gone, all that were in it. Null for all whose
   *     column is not: a teacher may have deleted it on purpose
   * @return how many
   */
  @Transactional
  int resend(CourseId course, @Nullable Long one) {
    var all = scores.failed(course.value());
    var lost =
        all.stream()
            .filter(score -> one != null && score.id() == one && score.columnGone())
            .map(QueuedScore::page)
            .toList();
    var failed =
        all.stream()
            .filter(
                score ->
                    one == null
                        ? !score.columnGone()
                        : score.id() == one || lost.contains(score.page()))
            .flatMap(score -> scores.locked(score.id()).stream())
            .filter(score -> score.state() == State.FAILED)
            .toList();
    for (var score : failed) {
      score.sendAgain(now());
      scores.change(score);
      scores.wake(score.registration());
    }
    queued.fire(new ScoreQueued());
    return failed.size();
  }

  /**
   * Takes one score whose time has come, for one attempt.
   *
   * @param busy registrations that are left out
   */
  @Transactional
  Optional<QueuedScore> take(Set<Long> busy) {
    var due = scores.due(clock.instant(), busy);
    due.ifPresent(
        score -> {
          score.lease(clock.instant());
          scores.change(score);
        });
    return due;
  }

  /** The latest time under which the platform took a score of this student and column. */
  @Transactional
  Optional<Instant> lastTaken(QueuedScore score) {
    return Optional.ofNullable(
        scores.lastTaken(score.course().value(), score.student().value(), score.page()));
  }

  /**
   * Keeps what became of an attempt.
   *
   * @param column line item that was tried, null when there was none
   * @return false when the lease had run out and another node has taken the score since
   */
  @Transactional
  boolean settle(QueuedScore attempted, DeliveryCheck.Next next, @Nullable URI column) {
    var held = scores.locked(attempted.id()).filter(score -> score.heldBy(attempted));
    held.ifPresent(
        score -> {
          score.settle(next, column, clock.instant());
          scores.change(score);
        });
    if (!next.rest().isZero()) {
      scores.pause(attempted.registration(), clock.instant().plus(next.rest()));
    }
    return held.isPresent();
  }

  /** Forgets what newer scores replaced a month ago; one score each stays for good. */
  @Transactional
  void forgetReplaced() {
    scores.forgetReplaced(now().minus(KEPT));
  }

  /** Strictly later than any before: platforms refuse an equal time. */
  private Instant stamp(UserId student, Course course, NewScore score) {
    var last = scores.lastStamp(course.id().value(), student.value(), score.page());
    var at = score.at().truncatedTo(ChronoUnit.MILLIS);
    return last == null || last.isBefore(at)
        ? at
        : last.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
  }

  private Instant now() {
    return clock.instant();
  }
}
