package org.preuve.portfolio.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.UserId;

/** Somebody who was named as one who made a piece, and what that person says about it. */
@Entity
@Table(name = "portfolio_group_member")
public class GroupMember {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "group_id")
  private String groupId;

  @Column(name = "user_id")
  private long user;

  @Enumerated(EnumType.STRING)
  private MemberState state;

  private @Nullable String candidate;

  @Column(name = "invited_by")
  private long invitedBy;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected GroupMember() {}

  /** Somebody whom a member names. */
  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  GroupMember(String groupId, UserId user, UserId invitedBy, Instant now) {
    this.groupId = groupId;
    this.user = user.value();
    this.state = MemberState.INVITED;
    this.invitedBy = invitedBy.value();
    this.invitedAt = now;
  }

  /** Says that they took part; from now on they are a contributor under that pseudonym. */
  GroupMember confirms(String pseudonym, Instant now) {
    this.state = MemberState.CONFIRMED;
    this.candidate = pseudonym;
    this.answeredAt = now;
    return this;
  }

  String group() {
    return groupId;
  }

  public UserId user() {
    return new UserId(user);
  }

  MemberState state() {
    return state;
  }

  boolean confirmed() {
    return state == MemberState.CONFIRMED;
  }

  /** In the manifests of this course; empty for who has not confirmed. */
  Optional<String> candidate() {
    return Optional.ofNullable(candidate);
  }

  UserId invitedBy() {
    return new UserId(invitedBy);
  }

  Instant invitedAt() {
    return invitedAt;
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }
}
