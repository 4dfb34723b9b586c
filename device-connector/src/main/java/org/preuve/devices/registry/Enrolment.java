package org.preuve.devices.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** A signed record of what happened to a device; rows are only added. */
@Entity
@Table(name = "device_enrolment")
public class Enrolment {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "device_id")
  private String device;

  private String event;

  @Column(name = "record")
  private String signedRecord;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway")
  protected Enrolment() {}

  Enrolment(String id, Device device, String event, String signedRecord, Instant now) {
    this.id = id;
    this.tenant = device.tenant();
    this.device = device.id();
    this.event = event;
    this.signedRecord = signedRecord;
    this.createdAt = now;
  }

  /** JWS compact, signed by this installation. */
  public String signedRecord() {
    return signedRecord;
  }
}
