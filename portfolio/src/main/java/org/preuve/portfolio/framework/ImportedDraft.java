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

  @Column(name = "confirmed_by")
  private @Nullable Long confirmedBy;

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

  /** When somebody decided to use its wording. */
  Optional<Instant> confirmedAt() {
    return Optional.ofNullable(confirmedAt);
  }

  /** From now on its wording is the one of that framework; an earlier one is superseded. */
  void confirm(Framework chosen, Caller by, Instant now) {
    this.framework = chosen.id();
    this.confirmedBy = by.user().value();
    this.confirmedAt = now;
  }
}
