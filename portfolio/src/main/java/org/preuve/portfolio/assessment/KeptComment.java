package org.preuve.portfolio.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.UserId;

/** Words that an assessor uses again and again; nobody else sees them here. */
@Entity
@Table(name = "portfolio_comment")
public class KeptComment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "assessor_id")
  private long assessor;

  private String words;

  @Column(name = "kept_at")
  private Instant keptAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected KeptComment() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  KeptComment(UserId assessor, String words, Instant now) {
    this.assessor = assessor.value();
    this.words = words;
    this.keptAt = now;
  }

  void becomes(String other, Instant now) {
    this.words = other;
    this.keptAt = now;
  }

  long id() {
    return Optional.ofNullable(id).orElse(0L);
  }

  /** The comment. */
  public String words() {
    return words;
  }

  public Instant keptAt() {
    return keptAt;
  }
}
