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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.Outcome;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

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

  @Column(name = "why")
  private String reason;

  @Convert(converter = CriteriaJson.class)
  private Map<String, CriterionView> criteria;

  private int attempt;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "release_at")
  private @Nullable Instant releaseAt;

  @Column(name = "release_seen")
  private int seen;

  @Column(name = "release_language")
  private String releaseLanguage;

  @Column(name = "release_refused")
  private String releaseRefused;

  @Version private int version;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Draft() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  Draft(Caller assessor, AssessmentItem seat, Judgement judgement, int seen) {
    this.student = seat.student().value();
    this.course = assessor.course().value();
    this.framework = seat.framework();
    this.code = seat.code();
    this.assessor = assessor.user().value();
    this.releaseLanguage = "fr";
    rests(seat.attempt(), seen);
    becomes(judgement, seat.now());
  }

  final void becomes(Judgement judgement, Instant now) {
    this.outcome = judgement.outcome();
    this.message = judgement.message();
    this.reason = judgement.reason();
    this.criteria = judgement.criteria();
    this.savedAt = now;
  }

  /** Id of the framework version that has the competency. */
  public String framework() {
    return framework;
  }

  /**
   * On what its assessor has looked at; why it was not released does not count any more.
   *
   * @param submission number of it, 0 for none
   * @param decision number of the decision that was in force, 0 for none
   */
  final void rests(int submission, int decision) {
    this.attempt = submission;
    this.seen = decision;
    this.releaseRefused = "";
  }

  /** Whether it was saved from a page that showed these. */
  boolean restsOn(int submission, int decision) {
    return attempt == submission && seen == decision;
  }

  /** Goes out by itself at that time. */
  final void planned(Instant at, Locale language) {
    this.releaseAt = at;
    this.releaseLanguage = language.getLanguage();
    this.releaseRefused = "";
  }

  /** Does not go out by itself. */
  final void unplanned(String why) {
    this.releaseAt = null;
    this.releaseRefused = why;
  }

  Optional<Instant> releaseAt() {
    return Optional.ofNullable(releaseAt);
  }

  /** Number of the decision that was in force on the page where it was saved, 0 for none. */
  int seen() {
    return seen;
  }

  Locale releaseLanguage() {
    return Locale.forLanguageTag(releaseLanguage);
  }

  /** Why it has not gone out when it should, empty otherwise. */
  String releaseRefused() {
    return releaseRefused;
  }

  long id() {
    return Optional.ofNullable(id).orElse(0L);
  }

  long tenant() {
    return tenant;
  }

  UserId student() {
    return new UserId(student);
  }

  CourseId course() {
    return new CourseId(course);
  }

  UserId assessor() {
    return new UserId(assessor);
  }

  /** The submission that it judges, 0 for none. */
  int attempt() {
    return attempt;
  }

  /** Competency. */
  public String code() {
    return code;
  }

  /** As it was saved. */
  public Judgement judgement() {
    return new Judgement(outcome, message, criteria, reason);
  }

  Instant savedAt() {
    return savedAt;
  }

  /** Counts its changes from 1; 0 is for no draft. */
  int version() {
    return version + 1;
  }
}
