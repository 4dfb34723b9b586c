package org.preuve.lti.refusal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A launch that was refused, for the administrator: no person, no token. */
@Entity
@Table(name = "lti_refused_launch")
public class RefusedLaunch {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "registration_id")
  private @Nullable Long registration;

  private String issuer;

  @Column(name = "refused_at")
  private Instant refusedAt;

  private String code;

  private String detail;

  @Column(name = "issued_at")
  private @Nullable Instant issuedAt;

  @Column(name = "ends_at")
  private @Nullable Instant endsAt;

  @SuppressWarnings("NullAway")
  protected RefusedLaunch() {}

  /** Row id of the registration, if the platform is known. */
  public Optional<Long> registration() {
    return Optional.ofNullable(registration);
  }

  /** Who the platform says it is. */
  public String issuer() {
    return issuer;
  }

  /** By our clock. */
  public Instant refusedAt() {
    return refusedAt;
  }

  /** Stable code, {@code LTI_…}. */
  public String code() {
    return code;
  }

  /** The rule that was broken, or what was named; may be empty. */
  public String detail() {
    return detail;
  }

  /** {@code iat}: the platform's clock. */
  public Optional<Instant> issuedAt() {
    return Optional.ofNullable(issuedAt);
  }

  /** {@code exp}. */
  public Optional<Instant> endsAt() {
    return Optional.ofNullable(endsAt);
  }
}
