package org.preuve.devices.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.registry.Device;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;

/** One attempt to pair a device: a code that lives ten minutes and serves one device. */
@Entity
@Table(name = "device_pairing")
public class Pairing {

  /** How long a code is good for. */
  static final Duration LIFE = Duration.ofMinutes(10);

  /** Wrong proofs after which a code is dead. */
  static final int MOST_ATTEMPTS = 5;

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "owner_id")
  private long owner;

  @Column(name = "device_name")
  private String deviceName;

  private String code;
  private String nonce;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Enumerated(EnumType.STRING)
  private PairingState state;

  private int attempts;
  private @Nullable String jwk;
  private String model;
  private String software;

  @Column(name = "device_id")
  private @Nullable String device;

  private @Nullable String rotates;

  @Column(name = "signed_by_old")
  private boolean signedByOld;

  @SuppressWarnings("NullAway")
  protected Pairing() {}

  /** One that gives a device another key. */
  static Pairing rotating(Caller owner, Device device, String code, String nonce, Instant now) {
    var pairing = new Pairing(owner, device.name(), code, nonce, now);
    pairing.rotates = device.id();
    return pairing;
  }

  Pairing(Caller owner, String deviceName, String code, String nonce, Instant now) {
    this.id = Ids.random();
    this.tenant = owner.registration();
    this.owner = owner.user().value();
    this.deviceName = deviceName;
    this.code = code;
    this.nonce = nonce;
    this.createdAt = now;
    this.expiresAt = now.plus(LIFE);
    this.state = PairingState.OPEN;
    this.model = "";
    this.software = "";
  }

  String id() {
    return id;
  }

  UserId owner() {
    return new UserId(owner);
  }

  String deviceName() {
    return deviceName;
  }

  String code() {
    return code;
  }

  String nonce() {
    return nonce;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  PairingState state() {
    return state;
  }

  String model() {
    return model;
  }

  String software() {
    return software;
  }

  Optional<DeviceJwk> jwk() {
    return Optional.ofNullable(jwk).map(DeviceJwk::stored);
  }

  Optional<String> device() {
    return Optional.ofNullable(device);
  }

  /** The device that gets another key; empty for a new device. */
  Optional<String> rotates() {
    return Optional.ofNullable(rotates);
  }

  /** Whether the old key has signed the new one. */
  boolean signedByOld() {
    return signedByOld;
  }

  /** Nothing more can happen with this code. */
  boolean over(Instant now) {
    return state == PairingState.DELIVERED
        || state == PairingState.REFUSED
        || !now.isBefore(expiresAt);
  }

  /** Its credential was given, and the code is not yet old. */
  boolean delivered(Instant now) {
    return state == PairingState.DELIVERED && now.isBefore(expiresAt);
  }
}
