package org.preuve.lti.grades;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.preuve.lti.CourseId;
import org.preuve.lti.GradeBook.Delivery;
import org.preuve.lti.GradeBook.State;
import org.preuve.lti.UserId;
import org.preuve.lti.launch.Course;

/** One score in the outbox. */
@Entity
@Table(name = "lti_score_outbox")
class QueuedScore {

  /** While one node sends a score, no other takes it; after a crash it is taken again. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final int LONGEST_COMMENT = 2000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "course_id")
  private long course;

  @Column(name = "user_id")
  private long user;

  private BigDecimal given;

  private BigDecimal maximum;

  private String comment;

  @Column(name = "scored_at")
  private Instant scoredAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  private String cause;

  @SuppressWarnings("NullAway")
  protected QueuedScore() {}

  @SuppressWarnings("NullAway")
  QueuedScore(
      Course course,
      UserId student,
      BigDecimal given,
      BigDecimal maximum,
      String comment,
      Instant at) {
    this.tenant = course.registration();
    this.course = course.id().value();
    this.user = student.value();
    this.given = given;
    this.maximum = maximum;
    this.comment = comment.substring(0, Math.min(LONGEST_COMMENT, comment.length()));
    this.scoredAt = at;
    this.state = State.WAITING;
    this.nextAttemptAt = at;
    this.cause = "";
  }

  long id() {
    return id;
  }

  long registration() {
    return tenant;
  }

  CourseId course() {
    return new CourseId(course);
  }

  UserId student() {
    return new UserId(user);
  }

  BigDecimal given() {
    return given;
  }

  BigDecimal maximum() {
    return maximum;
  }

  String comment() {
    return comment;
  }

  Instant scoredAt() {
    return scoredAt;
  }

  int attempts() {
    return attempts;
  }

  boolean waiting() {
    return state == State.WAITING;
  }

  Delivery delivery() {
    return new Delivery(student(), given, maximum, scoredAt, state, cause);
  }

  /** Takes the score for one attempt. */
  void lease(Instant now) {
    attempts++;
    nextAttemptAt = now.plus(LEASE);
  }

  /** Keeps what became of the attempt. */
  void settle(DeliveryCheck.Next next, Instant now) {
    state = next.state();
    cause = next.cause();
    nextAttemptAt = now.plus(next.delay());
  }
}
