package org.preuve.lti.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Role;

/**
 * A person in a course, as the last launch and the platform's list of members say. The two differ:
 * Moodle lists a non-editing teacher as a learner and launches one as a teacher.
 */
@Entity
@Table(name = "lti_membership")
public class Membership {

  /** What a person is in a course, roughly. */
  public enum Standing {
    /** Builds a portfolio. */
    LEARNER,
    /** Assesses. */
    ASSESSOR,
    /** Neither. */
    OTHER;

    /** The standing of these roles. */
    public static Standing of(Set<Role> roles) {
      if (roles.isEmpty() || roles.contains(Role.DATA_PROTECTION)) {
        return OTHER;
      }
      return roles.equals(Set.of(Role.LEARNER)) ? LEARNER : ASSESSOR;
    }
  }

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

  @Enumerated(EnumType.STRING)
  @Column(name = "launched_as")
  private @Nullable Standing launchedAs;

  @Enumerated(EnumType.STRING)
  @Column(name = "listed_as")
  private @Nullable Standing listedAs;

  private boolean active;

  /** Whether a teacher has said that this is none of the students. */
  private boolean aside;

  @SuppressWarnings("NullAway")
  protected Membership() {}

  /** Row id of the person. */
  public long user() {
    return user;
  }

  /** As what the platform lists the person; null for those whom it never listed. */
  public @Nullable Standing listedAs() {
    return listedAs;
  }

  /** False for those who have left. */
  public boolean active() {
    return active;
  }
}
