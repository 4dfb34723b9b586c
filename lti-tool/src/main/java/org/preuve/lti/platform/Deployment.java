package org.preuve.lti.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One place at a platform where the tool was put (LTI 1.3 core, section 3.1.3). */
@Entity
@Table(name = "lti_deployment")
public class Deployment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "registration_id")
  private long registration;

  @Column(name = "deployment_id")
  private String deploymentId;

  private boolean allowed;

  @Column(name = "first_seen_at")
  private Instant firstSeenAt;

  @SuppressWarnings("NullAway")
  protected Deployment() {}

  @SuppressWarnings("NullAway")
  Deployment(long registration, String deploymentId, boolean allowed, Instant now) {
    this.registration = registration;
    this.deploymentId = deploymentId;
    this.allowed = allowed;
    this.firstSeenAt = now;
  }

  /** Row id. */
  public long id() {
    return id;
  }

  /** {@code deployment_id} of the platform's messages. */
  public String deploymentId() {
    return deploymentId;
  }

  /** When a message first named it. */
  public Instant firstSeenAt() {
    return firstSeenAt;
  }

  /** Whether it is one of this platform's. */
  public boolean of(Registration platform) {
    return registration == platform.id();
  }

  void allow(boolean may) {
    this.allowed = may;
  }

  /** Whether it may launch. */
  public boolean allowed() {
    return allowed;
  }

  boolean is(String other) {
    return deploymentId.equals(other);
  }
}
