package org.preuve.portfolio.submission;

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
import org.preuve.web.UserId;

/** More time for one student, with its author and reason. Nothing is changed: the newest counts. */
@Entity
@Table(name = "portfolio_extension")
public class Extension {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "course_id")
  private long course;

  @Column(name = "student_id")
  private long student;

  private String framework;

  private int bloc;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  @Column(name = "why")
  private String reason;

  @Column(name = "given_by")
  private long givenBy;

  @Column(name = "given_at")
  private Instant givenAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Extension() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  Extension(
      Caller by, UserId student, BlocOf of, @Nullable Instant dueAt, String reason, Instant now) {
    this.course = by.course().value();
    this.student = student.value();
    this.framework = of.framework();
    this.bloc = of.number();
    this.dueAt = dueAt;
    this.reason = reason;
    this.givenBy = by.user().value();
    this.givenAt = now;
  }

  public UserId student() {
    return new UserId(student);
  }

  /** Number of the bloc, 0 for the whole course. */
  public int bloc() {
    return bloc;
  }

  /** The last moment that is in time; empty when it was taken back. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  public String reason() {
    return reason;
  }

  public UserId givenBy() {
    return new UserId(givenBy);
  }

  public Instant givenAt() {
    return givenAt;
  }
}
