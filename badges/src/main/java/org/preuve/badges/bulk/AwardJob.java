package org.preuve.badges.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;
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

  @SuppressWarnings("NullAway")
  protected AwardJob() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  AwardJob(Caller author, String achievement, Instant now) {
    this.id = Ids.random();
    this.course = author.course().value();
    this.achievement = achievement;
    this.author = author.user().value();
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

  /** When nobody waited any more. */
  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
