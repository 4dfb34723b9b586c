package org.preuve.badges.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;

/** One badge for many people. */
@Entity
@Table(name = "badge_job")
public class AwardJob {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long registration;

  private long course;
  private String achievement;
  private long author;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  private @Nullable String rule;

  @Column(name = "asked_at")
  private @Nullable Instant askedAt;

  @Column(name = "approved_by")
  private @Nullable Long approvedBy;

  @SuppressWarnings("NullAway")
  protected AwardJob() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  AwardJob(CourseId course, UserId author, String achievement, Optional<String> rule, Instant now) {
    this.id = Ids.random();
    this.course = course.value();
    this.achievement = achievement;
    this.author = author.value();
    this.rule = rule.orElse(null);
    this.preparedAt = now;
  }

  String id() {
    return id;
  }

  long registration() {
    return registration;
  }

  CourseId course() {
    return new CourseId(course);
  }

  /** Id of the version that is awarded. */
  String achievement() {
    return achievement;
  }

  /** Who prepared it. */
  UserId author() {
    return new UserId(author);
  }

  Instant preparedAt() {
    return preparedAt;
  }

  /** When somebody said go. */
  Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  /** Id of the rule that it comes from. */
  Optional<String> rule() {
    return Optional.ofNullable(rule);
  }

  /** When somebody said go, and another teacher had to agree. */
  Optional<Instant> askedAt() {
    return Optional.ofNullable(askedAt);
  }

  /** The teacher who agreed, where that was wanted. */
  Optional<UserId> approvedBy() {
    return Optional.ofNullable(approvedBy).map(UserId::new);
  }

  /** When nobody waited any more. */
  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
