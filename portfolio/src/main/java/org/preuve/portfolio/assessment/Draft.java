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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.Outcome;
import org.preuve.web.Caller;

/** An assessor's unreleased judgement; nobody else sees it. */
@Entity
@Table(name = "portfolio_draft")
public class Draft {

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

  @Column(name = "assessor_id")
  private long assessor;

  @Enumerated(EnumType.STRING)
  private @Nullable Outcome outcome;

  private String message;

  @Convert(converter = CriteriaJson.class)
  private Map<String, CriterionView> criteria;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Version private int version;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Draft() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  Draft(Caller assessor, AssessmentItem seat, Judgement judgement) {
    this.student = seat.student().value();
    this.course = assessor.course().value();
    this.framework = seat.framework();
    this.code = seat.code();
    this.assessor = assessor.user().value();
    becomes(judgement, seat.now());
  }

  final void becomes(Judgement judgement, Instant now) {
    this.outcome = judgement.outcome();
    this.message = judgement.message();
    this.criteria = judgement.criteria();
    this.savedAt = now;
  }

  /** Id of the framework version that has the competency. */
  public String framework() {
    return framework;
  }

  /** Competency. */
  public String code() {
    return code;
  }

  /** As it was saved. */
  public Judgement judgement() {
    return new Judgement(outcome, message, criteria);
  }

  Instant savedAt() {
    return savedAt;
  }

  /** Counts its changes from 1; 0 is for no draft. */
  int version() {
    return version + 1;
  }
}
