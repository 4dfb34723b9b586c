package org.preuve.lti.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.UserId;

/** One person at one platform: (registration, {@code sub}), never joined by anything else. */
@Entity
@Table(name = "lti_user")
public class User {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  private String subject;

  private String name;

  @Column(name = "named_by_launch")
  private boolean namedByLaunch;

  @SuppressWarnings("NullAway")
  protected User() {}

  /** Row id. */
  public UserId id() {
    return new UserId(id);
  }

  /** {@code sub} at the platform. */
  public String subject() {
    return subject;
  }

  /** What to call the person; a number when the platform gives no name. */
  public String name() {
    return called(name, id);
  }

  public static String called(@Nullable String name, long id) {
    return name == null || name.isEmpty() ? "№ " + id : name;
  }

  boolean knownAs(String other) {
    return name.equals(other);
  }

  /** Whether the name is one that a launch gave: a list of members may write it differently. */
  boolean namedByLaunch() {
    return namedByLaunch;
  }

  void rename(String other, boolean byLaunch) {
    this.name = other;
    this.namedByLaunch = byLaunch;
  }
}
