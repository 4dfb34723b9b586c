package org.preuve.devices.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
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

  @SuppressWarnings("NullAway")
  protected DeviceKey() {}

  /** The first key of {@code device}, {@code kid} {@code <device>-1}. */
  public DeviceKey(Device device, DeviceJwk jwk, Instant now) {
    this.keyId = device.id() + "-1";
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

  /** The key. */
  public DeviceJwk jwk() {
    return DeviceJwk.stored(jwk);
  }
}
