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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.course.Course;
import org.preuve.lti.grades.GradeBook.Delivery;
import org.preuve.lti.grades.GradeBook.State;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;

/** One score in the outbox. */
@Entity
@Table(name = "lti_score_outbox")
class QueuedScore {

  /** While one node sends a score, no other takes it; after a crash it is taken again. */
  static final Duration LEASE = Duration.ofSeconds(45);

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

  private String page;

  private BigDecimal given;

  private BigDecimal maximum;

  private String comment;

  @Column(name = "scored_at")
  private Instant scoredAt;

  private @Nullable Instant stamp;

  @Column(name = "queued_at")
  private @Nullable Instant queuedAt;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "in_doubt")
  private boolean inDoubt;

  private boolean restamped;

  private @Nullable String lease;

  @Column(name = "lease_until")
  private @Nullable Instant leaseUntil;

  private String cause;

  private String words;

  @Column(name = "line_item")
  private @Nullable String lineItem;

  private boolean graded;

  @Column(name = "make_column")
  private boolean makeColumn;

  @SuppressWarnings("NullAway")
  protected QueuedScore() {}

  /**
   * A score that waits.
   *
   * @param stamp time that the platform is told; later than every one before
   */
  @SuppressWarnings("NullAway")
  QueuedScore(Course course, UserId student, NewScore score, Instant stamp, Instant now) {
    this.tenant = course.registration();
    this.course = course.id().value();
    this.user = student.value();
    this.page = score.page();
    this.given = score.given();
    this.maximum = score.maximum();
    this.comment = CommentText.of(score.comment(), LONGEST_COMMENT);
    this.graded = score.graded();
    this.scoredAt = score.at();
    this.stamp = stamp;
    this.queuedAt = now;
    this.state = State.WAITING;
    this.nextAttemptAt = now;
    this.cause = "";
    this.words = "";
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

  /** The page of ours whose column it belongs to. */
  String page() {
    return page;
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

  /** What the platform is told as the time of the score. */
  Instant stamp() {
    return stamp == null ? scoredAt : stamp;
  }

  State state() {
    return state;
  }

  Instant nextAttemptAt() {
    return nextAttemptAt;
  }

  /** When the platform took it, else when it was given. */
  Instant since() {
    return sentAt == null ? scoredAt : sentAt;
  }

  String words() {
    return words;
  }

  /** Whether the lease is long enough for one more request. */
  boolean heldFor(Duration time, Instant now) {
    return leaseUntil != null && now.plus(time).isBefore(leaseUntil);
  }

  boolean heldBy(QueuedScore attempted) {
    return lease != null && lease.equals(attempted.lease);
  }

  Delivery delivery() {
    return new Delivery(student(), page, given, maximum, scoredAt, state, cause, words, graded);
  }

  DeliveryCheck.Attempt attempt(@Nullable Instant lastTaken, Instant now, double jitter) {
    var since = queuedAt == null ? scoredAt : queuedAt;
    return new DeliveryCheck.Attempt(
        attempts, since, stamp(), inDoubt, restamped, lastTaken, now, jitter);
  }

  /**
   * Takes the score for one attempt. A lease that has run out was never settled: what became of
   * that attempt is not known.
   */
  void lease(Instant now) {
    inDoubt = inDoubt || lease != null;
    lease = Ids.random();
    leaseUntil = now.plus(LEASE);
    nextAttemptAt = Objects.requireNonNull(leaseUntil);
    attempts++;
  }

  /** Whether the column that it went into, or should, is in the grade book no more. */
  boolean columnGone() {
    return state == State.FAILED && cause.equals(DeliveryCheck.COLUMN_GONE);
  }

  /** False for no grade at all. */
  boolean graded() {
    return graded;
  }

  /** Whether a teacher has asked to make its column anew. */
  boolean makesColumn() {
    return makeColumn;
  }

  /**
   * Keeps what became of the attempt; a newer score may have taken the place of this one.
   *
   * @param column line item that was tried, null when there was none
   */
  void settle(DeliveryCheck.Next next, @Nullable URI column, Instant now) {
    lineItem = column == null ? lineItem : column.toString();
    lease = null;
    leaseUntil = null;
    inDoubt = next.inDoubt();
    sentAt = next.state() == State.SENT ? now : sentAt;
    restamped = restamped || !next.stamp().equals(stamp());
    stamp = next.stamp();
    if (state == State.WAITING) {
      state = next.state();
    }
    cause = next.cause();
    words = next.words();
    nextAttemptAt = next.at();
  }

  /** Back to waiting; a grade that was newer in the platform is now older than the wish. */
  void sendAgain(Instant now) {
    if (cause.equals(ConflictCheck.NEWER) && now.isAfter(stamp())) {
      stamp = now;
      restamped = false;
    }
    makeColumn = columnGone();
    state = State.WAITING;
    cause = "";
    words = "";
    attempts = 0;
    queuedAt = now;
    nextAttemptAt = now;
  }
}
