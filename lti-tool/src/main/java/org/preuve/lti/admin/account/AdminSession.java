package org.preuve.lti.admin.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.preuve.web.base.Ids;

/** One login of an administrator: eight hours at most, thirty minutes without a request. */
@Entity
@Table(name = "lti_admin_session")
class AdminSession {

  static final Duration LIFE = Duration.ofHours(8);
  static final Duration IDLE = Duration.ofMinutes(30);

  /** A session is written at most this often. */
  private static final Duration PACE = Duration.ofMinutes(1);

  @Id
  @Column(name = "secret_hash")
  private String secretHash;

  @Column(name = "admin_id")
  private long administrator;

  private String csrf;

  private String language;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  @SuppressWarnings("NullAway")
  protected AdminSession() {}

  /**
   * A session.
   *
   * @param secretHash hex SHA-256 of the cookie's value
   */
  AdminSession(String secretHash, Administrator administrator, Locale language, Instant now) {
    this.secretHash = secretHash;
    this.administrator = administrator.id();
    this.csrf = Ids.random();
    this.language = language.getLanguage();
    this.startedAt = now;
    this.seenAt = now;
  }

  long administrator() {
    return administrator;
  }

  String csrf() {
    return csrf;
  }

  String secretHash() {
    return secretHash;
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant seenAt() {
    return seenAt;
  }

  boolean open(Instant now) {
    return now.isBefore(startedAt.plus(LIFE)) && now.isBefore(seenAt.plus(IDLE));
  }

  /** Notes a request; whether that is worth a write. */
  boolean seen(Locale spoken, Instant now) {
    boolean changed = !language.equals(spoken.getLanguage()) || now.isAfter(seenAt.plus(PACE));
    if (changed) {
      this.language = spoken.getLanguage();
      this.seenAt = now;
    }
    return changed;
  }
}
