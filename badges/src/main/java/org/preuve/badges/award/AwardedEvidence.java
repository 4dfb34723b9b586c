package org.preuve.badges.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.TenantId;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;

/** One piece of evidence that an award names, as it was frozen. */
@Entity
@Table(name = "badge_evidence")
@IdClass(AwardedEvidence.Key.class)
public class AwardedEvidence {

  @Id private String award;
  @Id private int position;

  @TenantId
  @Column(name = "registration_id")
  private Long registration;

  private String evidence;
  private String kind;
  private String title;
  private String sha256;

  @Column(name = "merkle_root")
  private String merkleRoot;

  private String page;

  @SuppressWarnings("NullAway")
  protected AwardedEvidence() {}

  /** Id of the award. */
  public String award() {
    return award;
  }

  /** Which one. */
  public EvidenceId evidence() {
    return new EvidenceId(evidence);
  }

  /** What it is. */
  public EvidenceKind kind() {
    return EvidenceKind.of(kind);
  }

  /** What its owner called it. */
  public String title() {
    return title;
  }

  /** Hexadecimal SHA-256 of its bytes. */
  public String sha256() {
    return sha256;
  }

  /** Merkle root of signed telemetry in hexadecimal, empty for other kinds. */
  public String merkleRoot() {
    return merkleRoot;
  }

  /** Its own page inside the course, {@code /proofs/{id}}; empty if it has none. */
  public String page() {
    return page;
  }

  /** Award and place in it. */
  public record Key(String award, int position) implements Serializable {}
}
