package org.preuve.portfolio.selfassessment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.Outcome;
import org.preuve.web.CourseId;

/** What a student said about one own competency before the view that counts now; never changed. */
@Entity
@Table(name = "portfolio_opinion_past")
public class PastOpinion {

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

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String words;

  @Convert(converter = OutcomesJson.class)
  private Map<String, Outcome> criteria;

  @Column(name = "given_at")
  private Instant givenAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected PastOpinion() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  PastOpinion(SelfAssessment before) {
    this.student = before.student();
    this.course = before.course().value();
    this.framework = before.framework();
    this.code = before.code();
    this.outcome = before.outcome();
    this.words = before.words();
    this.criteria = before.criteria();
    this.givenAt = before.givenAt();
  }

  public CourseId course() {
    return new CourseId(course);
  }

  public String code() {
    return code;
  }

  public Outcome outcome() {
    return outcome;
  }

  /** The student's reasons, may be empty. */
  public String words() {
    return words;
  }

  /** By the criterion's id. */
  public Map<String, Outcome> criteria() {
    return criteria;
  }

  public Instant givenAt() {
    return givenAt;
  }
}
