package org.preuve.devices.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.key.DeviceJwk;

/** The public key of a device. */
@Entity
@Table(name = "device_key")
public class DeviceKey {

  @Id
  @Column(name = "kid")
  private String keyId;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "device_id")
  private String device;

  private String jwk;
  private String thumbprint;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway")
  protected DeviceKey() {}

  /** The first key of {@code device}, {@code kid} {@code <device>-1}. */
  public DeviceKey(Device device, DeviceJwk jwk, Instant now) {
    this(device, 1, jwk, now);
  }

  /** A later key, {@code kid} {@code <device>-<number>}. */
  DeviceKey(Device device, long number, DeviceJwk jwk, Instant now) {
    this.keyId = device.id() + "-" + number;
    this.tenant = device.tenant();
    this.device = device.id();
    this.jwk = jwk.json();
    this.thumbprint = jwk.thumbprint();
    this.createdAt = now;
  }

  /** Header {@code kid} of its messages. */
  public String keyId() {
    return keyId;
  }

  /** From now on nothing that it signs is taken; what was received before stays valid. */
  void end(Instant now) {
    endedAt = now;
  }

  /** The key. */
  public DeviceJwk jwk() {
    return DeviceJwk.stored(jwk);
  }
}
