package org.preuve.badges.given;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.TenantId;
import org.preuve.badges.verify.Report;
import org.preuve.portfolio.EvidenceId;

/** What verifying a piece of evidence as a badge came to, the last time. */
@Entity
@Table(name = "badge_given")
public class GivenBadge {

  @Id
  @Column(name = "evidence_id")
  private String evidence;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "owner_id")
  private long owner;

  @Enumerated(EnumType.STRING)
  private Report.Verdict verdict;

  private String name;
  private String issuer;

  @Column(name = "said_fr")
  private String french;

  @Column(name = "said_en")
  private String english;

  @Column(name = "checked_at")
  private Instant checkedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected GivenBadge() {}

  public EvidenceId evidence() {
    return new EvidenceId(evidence);
  }

  public Report.Verdict verdict() {
    return verdict;
  }

  /** Of the badge; empty unless it is its issuer's word. */
  public String name() {
    return name;
  }

  public String issuer() {
    return issuer;
  }

  /** Why. */
  public String said(Locale language) {
    return language.getLanguage().equals("en") ? english : french;
  }

  public Instant checkedAt() {
    return checkedAt;
  }
}
