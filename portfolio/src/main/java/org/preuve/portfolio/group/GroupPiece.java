package org.preuve.portfolio.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** That several students made a piece of evidence; each of them has it in the own portfolio. */
@Entity
@Table(name = "portfolio_group")
public class GroupPiece {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "course_id")
  private long course;

  @Column(name = "begun_by")
  private long begunBy;

  @Column(name = "begun_at")
  private Instant begunAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected GroupPiece() {}

  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  GroupPiece(Caller author, Instant now) {
    this.id = Ids.random();
    this.course = author.course().value();
    this.begunBy = author.user().value();
    this.begunAt = now;
  }

  String id() {
    return id;
  }
}
