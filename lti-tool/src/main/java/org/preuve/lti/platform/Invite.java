package org.preuve.lti.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leave to register one platform, once; only the hash of its token is kept. */
@Entity
@Table(name = "lti_invite")
public class Invite {

  static final Duration LIFE = Duration.ofHours(24);

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  private boolean confirmed;

  @Column(name = "issuer_host")
  private @Nullable String issuerHost;

  @Column(name = "created_at")
  private @Nullable Instant createdAt;

  @SuppressWarnings("NullAway")
  protected Invite() {}

  /**
   * An invitation.
   *
   * @param tokenHash hex SHA-256 of the token
   */
  Invite(String tokenHash, InviteTerms terms, Instant now) {
    this.tokenHash = tokenHash;
    this.expiresAt = now.plus(LIFE);
    this.confirmed = terms.confirmed();
    this.issuerHost = terms.issuerHost().isEmpty() ? null : terms.issuerHost();
    this.createdAt = now;
  }

  /** Names the invitation on the administration pages; opens nothing. */
  public String id() {
    return tokenHash;
  }

  /** Until when it can be used. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** Whether it can still be used. */
  boolean usable(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  /** Whether any platform that uses it needs no further confirmation. */
  public boolean confirmed() {
    return confirmed;
  }

  /** The host that it was made for, if it was made for one. */
  public Optional<String> issuerHost() {
    return Optional.ofNullable(issuerHost);
  }

  /** Whether a platform with this host ({@code host[:port]}) is confirmed by it. */
  boolean confirms(String host) {
    return confirmed || host.equals(issuerHost);
  }
}
