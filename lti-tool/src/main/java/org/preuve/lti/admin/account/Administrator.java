package org.preuve.lti.admin.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who runs this installation. */
@Entity
@Table(name = "lti_admin")
class Administrator {

  /** The account that the first start makes. */
  static final String FIRST = "admin";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  private boolean provisional;

  @Column(name = "changed_at")
  private Instant changedAt;

  @SuppressWarnings("NullAway")
  protected Administrator() {}

  /** An account whose password somebody else has seen. */
  @SuppressWarnings("NullAway")
  Administrator(String name, String password, Instant now) {
    this.name = name;
    this.passwordHash = PasswordHash.of(password);
    this.provisional = true;
    this.changedAt = now;
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }

  boolean has(String password) {
    return PasswordHash.matches(password, passwordHash);
  }

  /** Whether the password was made for it and not chosen by it. */
  boolean provisional() {
    return provisional;
  }

  Instant changedAt() {
    return changedAt;
  }

  void choose(String password, boolean made, Instant now) {
    this.passwordHash = PasswordHash.of(password);
    this.provisional = made;
    this.changedAt = now;
  }
}
