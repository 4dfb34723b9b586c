package org.preuve.portfolio.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.preuve.web.Caller;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/**
 * What another installation had written about a person: submissions, decisions, badges. Nothing of
 * it was checked here, and nothing here rests on it.
 */
@Entity
@Table(name = "portfolio_import")
public class ImportedHistory {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "owner_id")
  private long owner;

  @Column(name = "course_id")
  private long course;

  @Column(name = "imported_at")
  private Instant importedAt;

  @Column(name = "origin")
  private String source;

  /** Hash by which the same archive is known again. */
  @Column(name = "sha256")
  private String content;

  private String document;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected ImportedHistory() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  ImportedHistory(Caller owner, KeepImport.History brought, Instant now) {
    this.id = Ids.random();
    this.owner = owner.user().value();
    this.course = owner.course().value();
    this.importedAt = now;
    this.source = brought.source();
    this.content = brought.content();
    this.document = brought.document();
  }

  String id() {
    return id;
  }

  Instant importedAt() {
    return importedAt;
  }

  /** Address that the archive says it comes from; a claim. */
  String source() {
    return source;
  }

  /** Of the document, hex. */
  String sha256() {
    return Hashes.sha256(document);
  }

  /** JSON: {@code {"data", "badges"}}. */
  String document() {
    return document;
  }
}
