package org.preuve.lti.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Leave to register one platform, once; only the hash of its token is kept. */
@Entity
@Table(name = "lti_invite")
class Invite {

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  @SuppressWarnings("NullAway")
  protected Invite() {}

  /**
   * An invitation.
   *
   * @param tokenHash hex SHA-256 of the token
   */
  Invite(String tokenHash, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.expiresAt = expiresAt;
  }
}
