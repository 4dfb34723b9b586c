package org.preuve.lti.copy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.CourseId;

/** That a course is a copy, and what became of its setup. */
@Entity
@Table(name = "lti_course_copy")
public class CourseCopy {

  /** How far it is. */
  enum State {
    /** A teacher has to say from which course. */
    ASKED,
    /** Taken over without asking. */
    COPIED,
    /** A teacher has said. */
    CHOSEN
  }

  @Id
  @Column(name = "course_id")
  private Long course;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable Long source;

  private String candidates;

  @Column(name = "changed_at")
  private Instant changedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected CourseCopy() {}

  /** Whether a teacher has to say. */
  boolean asked() {
    return state == State.ASKED;
  }

  /** The courses that it may be a copy of, the nearest first. */
  List<CourseId> candidates() {
    return Arrays.stream(candidates.split(","))
        .map(id -> new CourseId(Long.parseLong(id)))
        .toList();
  }
}
