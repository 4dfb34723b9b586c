package org.preuve.devices.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.UserId;

/** Somebody who owns a device beside the first owner, or was asked to. */
@Entity
@Table(name = "device_owner")
public class DeviceOwner {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "device_id")
  private String device;

  @Column(name = "user_id")
  private long user;

  @Enumerated(EnumType.STRING)
  private OwnerState state;

  @Column(name = "invited_by")
  private long invitedBy;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected DeviceOwner() {}

  /** Somebody whom an owner asks. */
  public DeviceOwner(Device device, UserId user, UserId invitedBy, Instant now) {
    this.tenant = device.tenant();
    this.device = device.id();
    this.user = user.value();
    this.state = OwnerState.INVITED;
    this.invitedBy = invitedBy.value();
    this.invitedAt = now;
  }

  /** Of which device. */
  public String device() {
    return device;
  }

  /** Who. */
  public UserId user() {
    return new UserId(user);
  }

  /** How this person stands. */
  public OwnerState state() {
    return state;
  }

  /** Who asked. */
  public UserId invitedBy() {
    return new UserId(invitedBy);
  }

  /** When that was. */
  public Instant invitedAt() {
    return invitedAt;
  }
}
