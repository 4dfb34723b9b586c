package org.preuve.lti.admin.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that an administrator did. */
@Entity
@Table(name = "lti_admin_log")
public class AdminAction {

  private static final int LONGEST = 600;

  /** What was done; each constant has a text {@code admin.log.<NAME>}. */
  public enum Kind {
    FIRST_PASSWORD,
    RESET,
    SIGNED_IN,
    SIGNED_OUT,
    OTHERS_ENDED,
    SIGN_IN_REFUSED,
    ACCESS_REFUSED,
    FORM_REFUSED,
    LIMIT_REACHED,
    FORWARDED_BY_UNNAMED,
    PASSWORD,
    ADDED,
    REMOVED,
    CONFIRMED,
    REFUSED,
    DISABLED,
    ENABLED,
    DELETED,
    REGISTERED,
    INVITED,
    WITHDRAWN,
    DEPLOYMENT_ALLOWED,
    DEPLOYMENT_REFUSED,
    DIAGNOSED,
    KEY_ROTATED,
    KEY_REPLACED,
    PUT_IN_FORCE,
    DECLINED,
    ROLE_GIVEN,
    ROLE_WITHDRAWN,
    /** Whose badges are trusted besides those of this installation. */
    TRUST_CHANGED,
    BADGE_KEYS_RENEWED,
    BADGE_KEYS_WITHDRAWN
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "done_at")
  private Instant doneAt;

  private String who;

  @Enumerated(EnumType.STRING)
  private Kind action;

  private String what;

  @SuppressWarnings("NullAway")
  protected AdminAction() {}

  @SuppressWarnings("NullAway")
  AdminAction(String who, Kind action, String what, Instant now) {
    this.who = who;
    this.action = action;
    this.what = what.length() > LONGEST ? what.substring(0, LONGEST) : what;
    this.doneAt = now;
  }

  Instant doneAt() {
    return doneAt;
  }

  String who() {
    return who;
  }

  Kind action() {
    return action;
  }

  String what() {
    return what;
  }
}
