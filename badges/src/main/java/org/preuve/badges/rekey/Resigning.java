package org.preuve.badges.rekey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.log.AwardLog.Place;

/** Keys that were withdrawn, and how far the work is that this makes. */
@Entity
@Table(name = "badge_resigning")
public class Resigning {

  /** What comes next. */
  enum Stage {
    /** To hold the award log against its signed checkpoint. */
    CHECK,
    /** To sign again what the log names, row after row. */
    WALK,
    /** To look for what still has the old proof. */
    LOOK,
    /** Nothing but what was being awarded while the keys were withdrawn. */
    DONE
  }

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long registration;

  private int number;

  @Column(name = "stolen_at")
  private @Nullable Instant stolenAt;

  private String why;
  private String who;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Column(name = "seq")
  private long walked;

  @Column(name = "walked_sha256")
  private String walkedSha256;

  private String looked;

  @Column(name = "log_broken")
  private boolean logBroken;

  private int total;
  private int signed;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway")
  protected Resigning() {}

  String id() {
    return id;
  }

  long registration() {
    return registration;
  }

  /** The highest number of the keys that were withdrawn. */
  int number() {
    return number;
  }

  /** When they were stolen, if that is known. */
  Optional<Instant> since() {
    return Optional.ofNullable(stolenAt);
  }

  /** In the words of whoever said so. */
  String why() {
    return why;
  }

  /** Name of the administrator; {@code -} for a command. */
  String who() {
    return who;
  }

  Instant askedAt() {
    return askedAt;
  }

  Stage stage() {
    return stage;
  }

  /** The last row of the log that was dealt with. */
  Place walked() {
    return new Place(walked, walkedSha256);
  }

  /** Id of the last badge that was looked at; empty before the first. */
  String looked() {
    return looked;
  }

  /** Whether a part of the log is not as it was written: nothing is signed on its word. */
  boolean logBroken() {
    return logBroken;
  }

  /** How many badges there were. */
  int total() {
    return total;
  }

  /** How many were signed again. */
  int signed() {
    return signed;
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
