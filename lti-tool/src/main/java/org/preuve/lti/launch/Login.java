package org.preuve.lti.launch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.platform.Registration;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/**
 * One login on its way to the platform (Security Framework 1.0, section 5.1.1). Its state is bound
 * to one browser and, like its nonce, good for one launch.
 */
@Entity
@Table(name = "lti_login")
class Login {

  static final Duration LIFE = Duration.ofMinutes(10);

  @Id private String state;

  private String nonce;

  @Column(name = "registration_id")
  private long registration;

  private String target;

  @Column(name = "login_hint")
  private String loginHint;

  @Column(name = "message_hint")
  private @Nullable String messageHint;

  @Column(name = "storage_target")
  private @Nullable String storage;

  @Column(name = "browser_hash")
  private String browserHash;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  @SuppressWarnings("NullAway")
  protected Login() {}

  /**
   * A new login.
   *
   * @param secret value of the browser's cookie; only its hash is kept
   */
  Login(Registration registration, LoginRequest request, String secret, Instant now) {
    this(
        registration.id(),
        request.target().toString(),
        request.loginHint(),
        request.messageHint(),
        request.storage(),
        secret,
        now);
  }

  private Login(
      long registration,
      String target,
      String loginHint,
      @Nullable String messageHint,
      @Nullable String storage,
      String secret,
      Instant now) {
    this.state = Ids.random();
    this.nonce = Ids.random();
    this.registration = registration;
    this.target = target;
    this.loginHint = loginHint;
    this.messageHint = messageHint;
    this.storage = storage;
    this.browserHash = Hashes.sha256(secret);
    this.expiresAt = now.plus(LIFE);
  }

  /** The same login for a tab of its own, where cookies stay. */
  Login inTab(String secret, Instant now) {
    return new Login(registration, target, loginHint, messageHint, null, secret, now);
  }

  /** The same login with a new secret, to be kept in the platform's storage. */
  Login stored(String secret, Instant now) {
    return new Login(registration, target, loginHint, messageHint, storage, secret, now);
  }

  String state() {
    return state;
  }

  String nonce() {
    return nonce;
  }

  long registration() {
    return registration;
  }

  String target() {
    return target;
  }

  String loginHint() {
    return loginHint;
  }

  @Nullable String messageHint() {
    return messageHint;
  }

  /** Frame of the platform that stores data for tools, if it has one. */
  Optional<String> storage() {
    return Optional.ofNullable(storage);
  }

  boolean startedBy(String secret) {
    return browserHash.equals(Hashes.sha256(secret));
  }
}
