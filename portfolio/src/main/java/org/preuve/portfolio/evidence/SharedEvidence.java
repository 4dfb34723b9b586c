package org.preuve.portfolio.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.preuve.portfolio.EvidenceId;

/** The owner's consent to show one piece of evidence in public; withdrawn by deleting the row. */
@Entity
@Table(name = "portfolio_sharing")
public class SharedEvidence {

  @Id
  @Column(name = "evidence_id")
  private String evidence;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "shared_at")
  private Instant sharedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected SharedEvidence() {}

  /** Consent given at that time. */
  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  public SharedEvidence(EvidenceId evidence, Instant sharedAt) {
    this.evidence = evidence.value();
    this.sharedAt = sharedAt;
  }

  public EvidenceId evidence() {
    return new EvidenceId(evidence);
  }

  public Instant sharedAt() {
    return sharedAt;
  }
}
