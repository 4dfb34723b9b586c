package org.preuve.badges.status;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** The status list of one registration. */
@Entity
@Table(name = "badge_status_list")
public class StatusList {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long registration;

  @SuppressWarnings("NullAway")
  protected StatusList() {}

  String id() {
    return id;
  }

  long registration() {
    return registration;
  }
}
