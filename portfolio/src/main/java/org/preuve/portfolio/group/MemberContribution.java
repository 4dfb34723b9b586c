package org.preuve.portfolio.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;

/**
 * What one member says that they did. A row never changes: other words are another row, so that a
 * manifest can name what it froze.
 */
@Entity
@Table(name = "portfolio_contribution")
public class MemberContribution {

  /** Longest one, in characters. */
  static final int LONGEST = 4000;

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "group_id")
  private String groupId;

  @Column(name = "user_id")
  private long user;

  private String words;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "replaced_at")
  private @Nullable Instant replacedAt;

  @Column(name = "frozen_at")
  private @Nullable Instant frozenAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected MemberContribution() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  MemberContribution(String groupId, UserId user, String words, Instant now) {
    this.id = Ids.random();
    this.groupId = groupId;
    this.user = user.value();
    this.words = words;
    this.writtenAt = now;
  }

  String id() {
    return id;
  }

  String group() {
    return groupId;
  }

  UserId user() {
    return new UserId(user);
  }

  String words() {
    return words;
  }

  Instant writtenAt() {
    return writtenAt;
  }

  /** When other words took its place. */
  Optional<Instant> replacedAt() {
    return Optional.ofNullable(replacedAt);
  }

  /** When it became part of a submission, of whichever member. */
  Optional<Instant> frozenAt() {
    return Optional.ofNullable(frozenAt);
  }
}
