package org.preuve.portfolio.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.EvidenceId;

/**
 * One piece of evidence for one competency, from the submission that brought it on until an attempt
 * that is without it: attempts that follow refer to this row instead of copying it.
 */
@Entity
@Table(name = "portfolio_submission_item")
public class SubmissionItem {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "submission_id")
  private String submission;

  @Column(name = "evidence_id")
  private String evidence;

  private String code;

  /** Number of the first attempt without it, 0 as long as there is none. */
  @Column(name = "until_attempt")
  private int endedBy;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected SubmissionItem() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  SubmissionItem(String submission, Pair pair) {
    this.submission = submission;
    this.evidence = pair.evidence().value();
    this.code = pair.code();
  }

  /** What stands for what. */
  record Pair(EvidenceId evidence, String code) {}

  Pair pair() {
    return new Pair(evidence(), code);
  }

  long id() {
    return id == null ? 0 : id;
  }

  public EvidenceId evidence() {
    return new EvidenceId(evidence);
  }

  /** Competency. */
  public String code() {
    return code;
  }
}
