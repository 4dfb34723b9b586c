package org.preuve.portfolio.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;

/**
 * A deadline of a course or of one of its blocs, as somebody set it. Nothing is changed: the newest
 * row counts, and those before it say how it was.
 */
@Entity
@Table(name = "portfolio_deadline")
public class Deadline {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "course_id")
  private long course;

  private String framework;

  private int bloc;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  @Enumerated(EnumType.STRING)
  private LatePolicy late;

  @Column(name = "set_by")
  private long setBy;

  @Column(name = "set_at")
  private Instant setAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Deadline() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  Deadline(Caller by, BlocOf of, @Nullable Instant dueAt, LatePolicy late, Instant now) {
    this.course = by.course().value();
    this.framework = of.framework();
    this.bloc = of.number();
    this.dueAt = dueAt;
    this.late = late;
    this.setBy = by.user().value();
    this.setAt = now;
  }

  /** Number of the bloc, 0 for the whole course. */
  public int bloc() {
    return bloc;
  }

  /** The last moment that is in time; empty when the deadline was taken away. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  public LatePolicy late() {
    return late;
  }
}
