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

  /** Names it among all. */
  public String id() {
    return id;
  }

  /** Of which device. */
  public String device() {
    return device;
  }

  /**
   * {@code enrolled}, {@code rotated}, {@code joined}, {@code left}, {@code lost} or {@code
   * revoked}.
   */
  public String event() {
    return event;
  }

  /** When it happened. */
  public Instant at() {
    return createdAt;
  }

  /** JWS compact, signed by this installation. */
  public String signedRecord() {
    return signedRecord;
  }
}
