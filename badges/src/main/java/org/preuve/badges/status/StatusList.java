package org.preuve.badges.status;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** A status list of one registration. */
@Entity
@Table(name = "badge_status_list")
public class StatusList {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long registration;

  private int number;

  @SuppressWarnings("NullAway")
  protected StatusList() {}

  String id() {
    return id;
  }

  long registration() {
    return registration;
  }

  /** Place among the lists of its registration, from 1; the last one takes new badges. */
  int number() {
    return number;
  }
}
