package org.preuve.devices.announced;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;

/** A key that a teacher has named for a student; nothing is a device before it is proved. */
@Entity
@Table(name = "device_announced")
public class Announced {

  /** How long a device has to come. */
  static final Duration LIFE = Duration.ofDays(60);

  /** How long one nonce is good for. */
  private static final Duration NONCE_LIFE = Duration.ofMinutes(10);

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "course_id")
  private long course;

  @Column(name = "owner_id")
  private long owner;

  private String name;
  private String model;
  private String jwk;
  private String thumbprint;
  private String nonce;

  @Column(name = "nonce_at")
  private Instant nonceAt;

  @Column(name = "announced_by")
  private long announcedBy;

  @Column(name = "announced_at")
  private Instant announcedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "device_id")
  private @Nullable String device;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Announced() {}

  Announced(
      Caller teacher,
      UserId owner,
      String name,
      String model,
      DeviceJwk key,
      String nonce,
      Instant now) {
    this.id = Ids.random();
    this.tenant = teacher.registration();
    this.course = teacher.course().value();
    this.owner = owner.value();
    this.name = name;
    this.model = model;
    this.jwk = key.json();
    this.thumbprint = key.thumbprint();
    this.nonce = nonce;
    this.nonceAt = now;
    this.announcedBy = teacher.user().value();
    this.announcedAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  /** Names it among all. */
  public String id() {
    return id;
  }

  /** The registration of the course. */
  public long tenant() {
    return tenant;
  }

  /** Whose device it will be. */
  public UserId owner() {
    return new UserId(owner);
  }

  /** What the teacher calls it. */
  public String name() {
    return name;
  }

  /** Hardware, as the teacher says. */
  public String model() {
    return model;
  }

  /** The key. */
  public DeviceJwk jwk() {
    return DeviceJwk.stored(jwk);
  }

  /** Of the key (RFC 7638); the device calls {@code /pair/{thumbprint}}. */
  public String thumbprint() {
    return thumbprint;
  }

  /** What the device signs. */
  public String nonce() {
    return nonce;
  }

  /** When the nonce is of no use any more. */
  public Instant nonceUntil() {
    return nonceAt.plus(NONCE_LIFE);
  }

  /** When it was announced. */
  public Instant announcedAt() {
    return announcedAt;
  }

  /** Until when the device may come. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** The device, once it has proved its key. */
  public Optional<String> device() {
    return Optional.ofNullable(device);
  }
}
