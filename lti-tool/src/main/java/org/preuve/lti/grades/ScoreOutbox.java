package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.preuve.lti.CourseId;
import org.preuve.lti.GradeBook.Delivery;
import org.preuve.lti.UserId;
import org.preuve.lti.launch.CourseRepository;

/** Keeps scores in the same transaction as the assessment that gave them. */
@Dependent
public class ScoreOutbox {

  private final ScoreRepository scores;
  private final CourseRepository courses;
  private final Clock clock;

  @Inject
  ScoreOutbox(ScoreRepository scores, CourseRepository courses, Clock clock) {
    this.scores = scores;
    this.courses = courses;
    this.clock = clock;
  }

  /** Adds a score; it takes the place of every older one of this student. */
  @Transactional
  public void queue(
      UserId student,
      CourseId course,
      BigDecimal given,
      BigDecimal maximum,
      String comment,
      Instant at) {
    var place = courses.byId(course.value()).orElseThrow();
    scores.supersede(course.value(), student.value());
    scores.add(new QueuedScore(place, student, given, maximum, comment, at));
  }

  /** The last score of each student, newest first. */
  @Transactional
  public List<Delivery> deliveries(CourseId course) {
    return scores.ofCourse(course.value()).stream().map(QueuedScore::delivery).toList();
  }

  /** Puts the failed scores of a course back. */
  @Transactional
  public void resend(CourseId course) {
    scores.resend(course.value(), clock.instant());
  }

  /** Takes scores whose time has come, for one attempt each. */
  @Transactional
  List<QueuedScore> take(int most) {
    var now = clock.instant();
    var due = scores.due(now, most);
    for (var score : due) {
      score.lease(now);
      scores.change(score);
    }
    return due;
  }

  /** Keeps what became of an attempt, unless a newer score has come meanwhile. */
  @Transactional
  void settle(QueuedScore attempted, DeliveryCheck.Next next) {
    scores
        .byId(attempted.id())
        .filter(QueuedScore::waiting)
        .ifPresent(
            score -> {
              score.settle(next, clock.instant());
              scores.change(score);
            });
  }
}
