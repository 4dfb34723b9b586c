package org.preuve.badges.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.badges.status.StatusLists.Position;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/** One badge in one person's hands. */
@Entity
@Table(name = "badge_award")
public class Award {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long registration;

  private String achievement;
  private long recipient;

  @Column(name = "recipient_name")
  private String recipientName;

  private long course;
  private @Nullable String submission;

  @Column(name = "manifest_digest")
  private @Nullable String manifestDigest;

  private String narrative;
  private int level;
  private String link;

  @Column(name = "valid_until")
  private @Nullable Instant validUntil;

  private String credential;

  @Column(name = "status_list")
  private String statusList;

  @Column(name = "status_position")
  private int statusPosition;

  @Column(name = "assessed_by")
  private String assessedBy;

  @Column(name = "awarded_at")
  private Instant awardedAt;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @Column(name = "revoked_reason")
  private @Nullable String revokedReason;

  @Column(name = "kept_at")
  private @Nullable Instant keptAt;

  @Column(name = "kept_by")
  private @Nullable String keptBy;

  @Column(name = "kept_reason")
  private @Nullable String keptReason;

  @Column(name = "suspended_at")
  private @Nullable Instant suspendedAt;

  @Column(name = "changed_at")
  private @Nullable Instant changedAt;

  @Column(name = "changed_as")
  private @Nullable String changedAs;

  @Column(name = "changed_why")
  private @Nullable String changedWhy;

  private @Nullable String message;

  @Column(name = "accepted_at")
  private @Nullable Instant acceptedAt;

  @Column(name = "refused_at")
  private @Nullable Instant refusedAt;

  @Column(name = "listed_at")
  private @Nullable Instant listedAt;

  @SuppressWarnings("NullAway")
  protected Award() {}

  /** Part of its public address. */
  public String id() {
    return id;
  }

  /** Tenant. */
  public long registration() {
    return registration;
  }

  /** Id of what it stands for. */
  public String achievement() {
    return achievement;
  }

  /** Who holds it. */
  public UserId recipient() {
    return new UserId(recipient);
  }

  /** What the holder was called when it was awarded. */
  public String recipientName() {
    return recipientName;
  }

  /** Course in which it was awarded. */
  public CourseId course() {
    return new CourseId(course);
  }

  /** Submission whose evidence it names, if it names any. */
  public Optional<String> submission() {
    return Optional.ofNullable(submission);
  }

  /** Hexadecimal SHA-256 of the snapshot's manifest, empty without one. */
  public String manifestDigest() {
    return manifestDigest == null ? "" : manifestDigest;
  }

  /** What its holder did, if somebody said so. */
  public Optional<String> narrative() {
    return Optional.of(narrative).filter(text -> !text.isEmpty());
  }

  /** What a teacher said of its holder. */
  public Given given() {
    return new Given(narrative, level, link);
  }

  /** From when on it is no longer valid. */
  public Optional<Instant> validUntil() {
    return Optional.ofNullable(validUntil);
  }

  /** Whether it is not valid until that is lifted. */
  public boolean suspended() {
    return suspendedAt != null && revokedAt == null;
  }

  /** The last thing that was done with it since it was awarded. */
  public Optional<Change> change() {
    return changedAt == null || changedAs == null || changedWhy == null
        ? Optional.empty()
        : Optional.of(new Change(changedAt, changedAs, changedWhy, message == null ? "" : message));
  }

  /** Whether its end has come. */
  public boolean over(Instant now) {
    return validUntil != null && !validUntil.isAfter(now);
  }

  /**
   * {@code public}, {@code private}, {@code suspended}, {@code refused}, {@code withdrawn}, {@code
   * expired} or {@code revoked}.
   *
   * @param keys those of its issuer whose proofs count; a badge without one of them is {@code
   *     withdrawn}, whoever sees it
   */
  public String state(Instant now, StandingKeys keys) {
    if (revokedAt != null) {
      return "revoked";
    }
    if (suspended()) {
      return "suspended";
    }
    if (refused()) {
      return "refused";
    }
    if (!keys.signed(credential)) {
      return "withdrawn";
    }
    return over(now) ? "expired" : published() ? "public" : "private";
  }

  /** The signed credential, JSON, exactly as it was signed. */
  public String credential() {
    return credential;
  }

  /** Its bit. */
  public Position position() {
    return new Position(statusList, statusPosition);
  }

  /** Name of the person who judged the competency. */
  public String assessedBy() {
    return assessedBy;
  }

  /** When it was awarded. */
  public Instant awardedAt() {
    return awardedAt;
  }

  /** Whether its holder shows it to everybody. */
  public boolean published() {
    return publishedAt != null && refusedAt == null;
  }

  /** Whether its holder accepted it, by saying so or by showing it. */
  public boolean accepted() {
    return acceptedAt != null;
  }

  /** Whether its holder does not want it; such a badge is shown to nobody outside the course. */
  public boolean refused() {
    return refusedAt != null;
  }

  /** Whether its holder lets search engines list its page. */
  public boolean listed() {
    return listedAt != null && published();
  }

  /** When it was taken back. */
  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  /** Why it was taken back, empty for one that was not. */
  public String revokedReason() {
    return revokedReason == null ? "" : revokedReason;
  }

  /** Why it was left to its holder when the decision that it rests on was lowered. */
  public Optional<Kept> kept() {
    return keptAt == null || keptBy == null || keptReason == null
        ? Optional.empty()
        : Optional.of(new Kept(keptAt, keptBy, keptReason));
  }

  /**
   * A correction.
   *
   * @param as what was done, as the log names it
   * @param message to the holder, may be empty
   */
  public record Change(Instant at, String as, String why, String message) {}

  /**
   * A badge that outlives its decision.
   *
   * @param by name of the person who said so
   */
  public record Kept(Instant at, String by, String reason) {}
}
