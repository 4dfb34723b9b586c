package org.preuve.portfolio.attestation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.EvidenceId;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/**
 * A student's request to somebody of a company, and what became of it. Of its link only a hash is
 * kept, so it is shown once; no address of the tutor is asked for.
 */
@Entity
@Table(name = "portfolio_attestation")
public class Attestation {

  /** How long a link is good for. */
  static final Duration LIFE = Duration.ofDays(14);

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "student_id")
  private long student;

  @Column(name = "course_id")
  private long course;

  @Column(name = "token_hash")
  private String tokenHash;

  private String tutor;
  private String company;
  private String subject;

  @Convert(converter = Codes.class)
  private List<String> codes;

  @Enumerated(EnumType.STRING)
  private AttestationState state;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Column(name = "evidence_id")
  private @Nullable String evidence;

  @Enumerated(EnumType.STRING)
  private @Nullable Verdict verdict;

  @Column(name = "declarant")
  private @Nullable String saidBy;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Attestation() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  Attestation(Caller student, RequestForm form, String token, Instant now) {
    this.id = Ids.random();
    this.student = student.user().value();
    this.course = student.course().value();
    this.tokenHash = Hashes.sha256(token);
    this.tutor = form.tutor();
    this.company = form.company();
    this.subject = form.subject();
    this.codes = form.codes();
    this.state = AttestationState.OPEN;
    this.createdAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  public String id() {
    return id;
  }

  long registration() {
    return tenant;
  }

  UserId student() {
    return new UserId(student);
  }

  CourseId course() {
    return new CourseId(course);
  }

  /** Whom the student asks. */
  String tutor() {
    return tutor;
  }

  String company() {
    return company;
  }

  /** What is to be confirmed, in the student's words. */
  String subject() {
    return subject;
  }

  /** Competencies that it is to show. */
  List<String> codes() {
    return codes;
  }

  AttestationState state() {
    return state;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  /** What the answer became, unless the student deleted it. */
  Optional<EvidenceId> evidence() {
    return Optional.ofNullable(evidence).map(EvidenceId::new);
  }

  /** What the tutor said. */
  Optional<Verdict> verdict() {
    return Optional.ofNullable(verdict);
  }

  /** Whether nothing depends on it any more: it is over, and no evidence came of it. */
  boolean removable(Instant now) {
    return evidence == null && over(now).isPresent();
  }

  /** Name, role and company as the tutor gave them. */
  Optional<String> saidBy() {
    return Optional.ofNullable(saidBy);
  }

  /** Why its link leads nowhere. */
  Optional<AttestationReason> over(Instant now) {
    return switch (state) {
      case ANSWERED, DECLINED -> Optional.of(AttestationReason.ATTEST_USED);
      case WITHDRAWN -> Optional.of(AttestationReason.ATTEST_WITHDRAWN);
      case OPEN ->
          now.isBefore(expiresAt)
              ? Optional.empty()
              : Optional.of(AttestationReason.ATTEST_EXPIRED);
    };
  }
}
