package org.preuve.badges.endorsement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.award.Award;
import org.preuve.badges.status.StatusLists.Position;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/**
 * Somebody's word about a badge, or a request for it. Of the link of a request only a hash is kept,
 * so it is shown once; no address of anybody is asked for.
 */
@Entity
@Table(name = "badge_endorsement")
public class Endorsement {

  /** How long a link is good for. */
  static final Duration LIFE = Duration.ofDays(14);

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  private String award;

  @Column(name = "token_hash")
  private @Nullable String tokenHash;

  @Enumerated(EnumType.STRING)
  private EndorsementState state;

  private String endorser;
  private String organisation;
  private @Nullable String credential;

  @Column(name = "status_list")
  private @Nullable String statusList;

  @Column(name = "status_position")
  private @Nullable Integer statusPosition;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Endorsement() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  private Endorsement(Award award, String endorser, String organisation, Instant now) {
    this.id = Ids.random();
    this.award = award.id();
    this.endorser = endorser;
    this.organisation = organisation;
    this.state = EndorsementState.OPEN;
    this.createdAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  /** A request that somebody answers who has the link. */
  static Endorsement asked(Award award, EndorsementAsked form, String token, Instant now) {
    var asked = new Endorsement(award, form.endorser(), form.organisation(), now);
    asked.tokenHash = Hashes.sha256(token);
    return asked;
  }

  /** What another institution signed itself. */
  static Endorsement brought(
      Award award, String issuer, String host, String credential, Instant now) {
    var brought = new Endorsement(award, issuer, host, now);
    brought.state = EndorsementState.GIVEN;
    brought.credential = credential;
    brought.answeredAt = now;
    return brought;
  }

  public String id() {
    return id;
  }

  long registration() {
    return tenant;
  }

  String award() {
    return award;
  }

  EndorsementState state() {
    return state;
  }

  /** Whom the holder asked, or what the issuer calls itself. */
  String endorser() {
    return endorser;
  }

  String organisation() {
    return organisation;
  }

  /** Whether somebody answered by a link, so that nobody knows who it was. */
  boolean byLink() {
    return tokenHash != null;
  }

  /** As it was signed. */
  Optional<String> credential() {
    return Optional.ofNullable(credential);
  }

  /** Its bit, where this installation signed it. */
  Optional<Position> position() {
    return statusList == null || statusPosition == null
        ? Optional.empty()
        : Optional.of(new Position(statusList, statusPosition));
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  /** Whether it stands, or may still come to. */
  boolean counts(Instant now) {
    return state == EndorsementState.GIVEN || over(now).isEmpty();
  }

  /** Why its link leads nowhere. */
  Optional<EndorsementReason> over(Instant now) {
    return switch (state) {
      case GIVEN, DECLINED -> Optional.of(EndorsementReason.ENDORSEMENT_USED);
      case WITHDRAWN -> Optional.of(EndorsementReason.ENDORSEMENT_WITHDRAWN);
      case OPEN ->
          now.isBefore(expiresAt)
              ? Optional.empty()
              : Optional.of(EndorsementReason.ENDORSEMENT_EXPIRED);
    };
  }
}
