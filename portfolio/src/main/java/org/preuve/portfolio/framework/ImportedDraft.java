package org.preuve.portfolio.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** A draft that somebody imported; once confirmed its wording is shown in the registration. */
@Entity
@Table(name = "portfolio_framework_draft")
public class ImportedDraft {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "course_id")
  private long course;

  @Column(name = "author_id")
  private long author;

  @Column(name = "created_at")
  private Instant createdAt;

  @Convert(converter = DraftColumn.class)
  private FrameworkDraft content;

  private @Nullable String framework;

  @Column(name = "proposed_by")
  private @Nullable Long proposedBy;

  @Column(name = "proposed_at")
  private @Nullable Instant proposedAt;

  @Column(name = "administrator")
  private @Nullable String administrator;

  @Column(name = "declined_at")
  private @Nullable Instant declinedAt;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected ImportedDraft() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  ImportedDraft(Caller author, FrameworkDraft content, Instant now) {
    this.id = Ids.random();
    this.course = author.course().value();
    this.author = author.user().value();
    this.createdAt = now;
    this.content = content;
  }

  String id() {
    return id;
  }

  Instant createdAt() {
    return createdAt;
  }

  FrameworkDraft content() {
    return content;
  }

  /** The framework whose wording it was confirmed to be. */
  Optional<String> framework() {
    return Optional.ofNullable(framework);
  }

  /** When somebody decided to use its wording. */
  Optional<Instant> confirmedAt() {
    return Optional.ofNullable(confirmedAt);
  }

  /** When an assessor asked to use its wording, as long as nobody has decided about it. */
  Optional<Instant> proposedAt() {
    return Optional.ofNullable(proposedAt).filter(at -> confirmedAt == null && declinedAt == null);
  }

  /** When an administrator decided not to use its wording. */
  Optional<Instant> declinedAt() {
    return Optional.ofNullable(declinedAt);
  }

  void propose(Caller by, Instant now) {
    this.proposedBy = by.user().value();
    this.proposedAt = now;
    this.declinedAt = null;
  }

  /** From now on its wording is the one of that framework; an earlier one is superseded. */
  void confirm(Framework chosen, String administrator, Instant now) {
    this.framework = chosen.id();
    this.administrator = administrator;
    this.confirmedAt = now;
  }

  void decline(String administrator, Instant now) {
    this.administrator = administrator;
    this.declinedAt = now;
  }
}
