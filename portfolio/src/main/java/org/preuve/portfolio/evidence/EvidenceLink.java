package org.preuve.portfolio.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceId;

/** A piece of evidence, a competency and why. */
@Entity
@Table(name = "portfolio_evidence_link")
public class EvidenceLink {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "evidence_id")
  private String evidence;

  private String framework;
  private String code;
  private String justification;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected EvidenceLink() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  EvidenceLink(EvidenceId evidence, String framework, CompetencyLink link) {
    this.evidence = evidence.value();
    this.framework = framework;
    this.code = link.code();
    this.justification = link.justification();
  }

  /** By the piece that they belong to, each in the order they came in. */
  public static Map<EvidenceId, List<EvidenceLink>> byEvidence(List<EvidenceLink> links) {
    return links.stream().collect(Collectors.groupingBy(EvidenceLink::evidence));
  }

  public EvidenceId evidence() {
    return new EvidenceId(evidence);
  }

  /** Id of the framework that has the competency. */
  public String framework() {
    return framework;
  }

  /** Competency. */
  public String code() {
    return code;
  }

  /** Words of the student. */
  public String justification() {
    return justification;
  }
}
