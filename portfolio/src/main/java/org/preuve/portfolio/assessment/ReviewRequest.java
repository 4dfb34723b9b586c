package org.preuve.portfolio.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/** A student asks to look at a decision again; answered by words or by a new decision. */
@Entity
@Table(name = "portfolio_review")
public class ReviewRequest {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "student_id")
  private long student;

  @Column(name = "course_id")
  private long course;

  private String framework;
  private String code;

  @Column(name = "decision_number")
  private int decision;

  private String words;

  @Column(name = "asked_at")
  private Instant askedAt;

  private String answer;

  @Column(name = "answered_by")
  private @Nullable Long answeredBy;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected ReviewRequest() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  ReviewRequest(
      Caller student, String framework, String code, int decision, String words, Instant now) {
    this.student = student.user().value();
    this.course = student.course().value();
    this.framework = framework;
    this.code = code;
    this.decision = decision;
    this.words = words;
    this.askedAt = now;
    this.answer = "";
  }

  long id() {
    return Optional.ofNullable(id).orElse(0L);
  }

  public UserId student() {
    return new UserId(student);
  }

  public CourseId course() {
    return new CourseId(course);
  }

  public String code() {
    return code;
  }

  /** Number of the decision it is about. */
  public int decision() {
    return decision;
  }

  /** Whether the student has opened the answer. */
  boolean read() {
    return readAt != null;
  }

  /** What the student wrote. */
  public String words() {
    return words;
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** Empty while open, and where a new decision is the answer. */
  public String answer() {
    return answer;
  }

  /** Empty while open. */
  public Optional<UserId> answeredBy() {
    return Optional.ofNullable(answeredBy).map(UserId::new);
  }

  /** Empty while open. */
  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }
}
