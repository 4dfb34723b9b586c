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

/** One piece of evidence for one competency in a submission. */
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

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected SubmissionItem() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  SubmissionItem(String submission, EvidenceId evidence, String code) {
    this.submission = submission;
    this.evidence = evidence.value();
    this.code = code;
  }

  public EvidenceId evidence() {
    return new EvidenceId(evidence);
  }

  /** Competency. */
  public String code() {
    return code;
  }
}
