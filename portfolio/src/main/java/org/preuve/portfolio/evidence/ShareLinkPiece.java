package org.preuve.portfolio.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The consent to show one piece under one link; withdrawn by deleting the row. */
@Entity
@Table(name = "portfolio_share_piece")
public class ShareLinkPiece {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "share_id")
  private String share;

  @Column(name = "evidence_id")
  private String evidence;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected ShareLinkPiece() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  ShareLinkPiece(String share, String evidence) {
    this.share = share;
    this.evidence = evidence;
  }
}
