package org.preuve.badges.approval;

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
import org.preuve.web.UserId;

/** An award that one teacher prepared and that waits for another, or what became of it. */
@Entity
@Table(name = "badge_approval")
public class ApprovalRequest {

  /** What became of it; each has a text {@code approval.state.<NAME>}. */
  public enum State {
    /** Nobody has answered. */
    WAITING,
    /** Another teacher agreed. */
    APPROVED,
    /** Another teacher did not. */
    REFUSED,
    /** Who prepared it took it back. */
    WITHDRAWN
  }

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long registration;

  private long course;
  private String kind;
  private String subject;

  @Column(name = "prepared_by")
  private long preparedBy;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "decided_by")
  private @Nullable Long decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  private String words;

  @SuppressWarnings("NullAway")
  protected ApprovalRequest() {}

  String id() {
    return id;
  }

  String kind() {
    return kind;
  }

  /** What it is about, in the words of its {@link Approvable}. */
  String subject() {
    return subject;
  }

  /** Who wants it. */
  public UserId preparedBy() {
    return new UserId(preparedBy);
  }

  /** Since when it waits. */
  public Instant preparedAt() {
    return preparedAt;
  }

  State state() {
    return state;
  }

  Optional<UserId> decidedBy() {
    return Optional.ofNullable(decidedBy).map(UserId::new);
  }

  Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Why not; empty for all others. */
  String words() {
    return words;
  }
}
