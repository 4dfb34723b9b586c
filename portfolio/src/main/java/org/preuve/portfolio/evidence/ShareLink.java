package org.preuve.portfolio.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;

/**
 * A link under which its owner shows the content of chosen pieces to whoever has it, for a time.
 */
@Entity
@Table(name = "portfolio_share")
public class ShareLink {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "owner_id")
  private long owner;

  @Column(name = "course_id")
  private long course;

  private String name;
  private boolean named;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected ShareLink() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  ShareLink(Caller owner, String name, boolean named, Instant now, Instant expiresAt) {
    this.id = Ids.random();
    this.owner = owner.user().value();
    this.course = owner.course().value();
    this.name = name;
    this.named = named;
    this.createdAt = now;
    this.expiresAt = expiresAt;
  }

  /** 128 random bits, part of its address. */
  public String id() {
    return id;
  }

  public UserId owner() {
    return new UserId(owner);
  }

  /** What the owner calls it; everybody who opens it sees that. */
  public String name() {
    return name;
  }

  /** Whether it says whose it is. */
  public boolean named() {
    return named;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  /** Whether it opens anything now. */
  boolean open(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
