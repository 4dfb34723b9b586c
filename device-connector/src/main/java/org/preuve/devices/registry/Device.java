package org.preuve.devices.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** A paired device of one person. */
@Entity
@Table(name = "device_device")
public class Device {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "owner_id")
  private long owner;

  private String name;
  private String model;
  private String software;

  @Enumerated(EnumType.STRING)
  private AssuranceLevel level;

  private String fingerprint;

  @Column(name = "paired_at")
  private Instant pairedAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway")
  protected Device() {}

  /**
   * A device just confirmed by its owner.
   *
   * @param id MQTT user name and client identifier, {@code [A-Za-z0-9_-]{1,64}}
   * @param fingerprint six digits of its key
   */
  public Device(
      String id,
      Caller owner,
      String name,
      String model,
      String software,
      String fingerprint,
      Instant now) {
    this(
        id, owner.registration(), owner.user(), name, new Build(model, software), fingerprint, now);
  }

  /** Hardware and software, as a device says them itself. */
  public record Build(String model, String software) {}

  /** The same of somebody who is not there at this moment. */
  public Device(
      String id,
      long tenant,
      UserId owner,
      String name,
      Build build,
      String fingerprint,
      Instant now) {
    this.id = id;
    this.tenant = tenant;
    this.owner = owner.value();
    this.name = name;
    this.model = build.model();
    this.software = build.software();
    this.level = AssuranceLevel.ofModel(build.model());
    this.fingerprint = fingerprint;
    this.pairedAt = now;
  }

  /** MQTT user name and client identifier. */
  public String id() {
    return id;
  }

  /** The registration whose course the owner came from. */
  public long tenant() {
    return tenant;
  }

  /** Whose it is. */
  public UserId owner() {
    return new UserId(owner);
  }

  /** What its owner calls it. */
  public String name() {
    return name;
  }

  /** Hardware, as it said itself. */
  public String model() {
    return model;
  }

  /** Software version, as it said itself; may be empty. */
  public String software() {
    return software;
  }

  /** What its signature is worth. */
  public AssuranceLevel level() {
    return level;
  }

  /** Six digits that its owner compared. */
  public String fingerprint() {
    return fingerprint;
  }

  /** When its owner confirmed it. */
  public Instant pairedAt() {
    return pairedAt;
  }

  /** When it was revoked, if it was. */
  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  /** It signs with another key, and may be other hardware: then it is worth the less of both. */
  void rotated(String newFingerprint, String newModel, String newSoftware) {
    var level = AssuranceLevel.ofModel(newModel);
    this.fingerprint = newFingerprint;
    this.model = newModel;
    this.software = newSoftware;
    this.level = level.number() < this.level.number() ? level : this.level;
  }
}
