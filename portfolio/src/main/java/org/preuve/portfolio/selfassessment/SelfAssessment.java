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
import org.preuve.web.Caller;
import org.preuve.web.CourseId;

/** What a student says about one own competency; stands beside the assessor's, never averaged. */
@Entity
@Table(name = "portfolio_opinion")
public class SelfAssessment {

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
  protected SelfAssessment() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  SelfAssessment(
      Caller student,
      String framework,
      String code,
      Outcome outcome,
      String words,
      Map<String, Outcome> criteria,
      Instant now) {
    this.student = student.user().value();
    this.course = student.course().value();
    this.framework = framework;
    this.code = code;
    becomes(outcome, words, criteria, now);
  }

  final void becomes(Outcome outcome, String words, Map<String, Outcome> criteria, Instant now) {
    this.outcome = outcome;
    this.words = words;
    this.criteria = criteria;
    this.givenAt = now;
  }

  boolean says(Outcome outcome, String words, Map<String, Outcome> criteria) {
    return this.outcome == outcome && this.words.equals(words) && this.criteria.equals(criteria);
  }

  long student() {
    return student;
  }

  public CourseId course() {
    return new CourseId(course);
  }

  /** Id of the framework version that has the competency. */
  public String framework() {
    return framework;
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

  /** By the criterion's id; criteria that nothing is said about are absent. */
  public Map<String, Outcome> criteria() {
    return criteria;
  }

  public Instant givenAt() {
    return givenAt;
  }
}
