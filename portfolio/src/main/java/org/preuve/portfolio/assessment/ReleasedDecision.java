package org.preuve.portfolio.assessment;

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
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.FrameworkCode;
import org.preuve.portfolio.Outcome;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/** A released decision. A later one supersedes it by a higher number; none is ever edited. */
@Entity
@Table(name = "portfolio_decision")
public class ReleasedDecision {

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
  private int number;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String message;

  @Column(name = "why")
  private String reason;

  @Convert(converter = CriteriaJson.class)
  private Map<String, CriterionView> criteria;

  private int attempt;

  @Column(name = "assessor_id")
  private long assessor;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  @Column(name = "judged_framework")
  private @Nullable String judgedFramework;

  @Column(name = "judged_code")
  private @Nullable String judgedCode;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected ReleasedDecision() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  ReleasedDecision(
      Caller assessor, AssessmentItem seat, Judgement judgement, Outcome outcome, int number) {
    this.student = seat.student().value();
    this.course = assessor.course().value();
    this.framework = seat.framework();
    this.code = seat.code();
    this.number = number;
    this.outcome = outcome;
    this.message = judgement.message();
    this.reason = judgement.reason();
    this.criteria = judgement.criteria();
    this.attempt = seat.attempt();
    this.assessor = assessor.user().value();
    this.decidedAt = seat.now();
  }

  /** Id of the framework version that has the competency. */
  public String framework() {
    return framework;
  }

  UserId student() {
    return new UserId(student);
  }

  /** The course in which it was taken. */
  public CourseId course() {
    return new CourseId(course);
  }

  /** Where it was first taken; a move to another version takes it along under another code. */
  public FrameworkCode judged() {
    return judgedFramework == null || judgedCode == null
        ? new FrameworkCode(framework, code)
        : new FrameworkCode(judgedFramework, judgedCode);
  }

  /** From 1, per student and competency. */
  public int number() {
    return number;
  }

  /** Judgement of each criterion by its id. */
  public Map<String, CriterionView> criteria() {
    return criteria;
  }

  /** As it was sent. */
  Judgement judgement() {
    return new Judgement(outcome, message, criteria, reason);
  }

  /** Why it was decided although no evidence was submitted, may be empty. */
  public String reason() {
    return reason;
  }

  /** When the student opened it; empty as long as nobody has. */
  public Optional<Instant> readAt() {
    return Optional.ofNullable(readAt);
  }

  /** What other features and modules see of it. */
  public Decision decision() {
    return new Decision(code, outcome, attempt, message, new UserId(assessor), decidedAt);
  }
}
