package org.preuve.portfolio.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;

/** The framework that an assessor chose for a course. */
@Entity
@Table(name = "portfolio_course_framework")
public class CourseChoice {

  @Id
  @Column(name = "course_id")
  private Long course;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  private String framework;

  @Column(name = "chosen_by")
  private long chosenBy;

  @Column(name = "chosen_at")
  private Instant chosenAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected CourseChoice() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  CourseChoice(Caller by, Framework framework, Instant now) {
    this.course = by.course().value();
    this.framework = framework.id();
    this.chosenBy = by.user().value();
    this.chosenAt = now;
  }

  String framework() {
    return framework;
  }

  long chosenBy() {
    return chosenBy;
  }

  void change(Caller by, Framework chosen, Instant now) {
    this.framework = chosen.id();
    this.chosenBy = by.user().value();
    this.chosenAt = now;
  }
}
