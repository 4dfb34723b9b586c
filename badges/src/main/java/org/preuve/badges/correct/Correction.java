package org.preuve.badges.correct;

import java.util.Optional;
import org.preuve.badges.award.Award;

/** What can be done with badges that were awarded. Texts: {@code correct.action.<NAME>}. */
public enum Correction {
  /** Not valid until it is lifted. */
  SUSPEND,
  /** Valid again, with a credential of today. */
  LIFT,
  /** Written anew under the same id, with what is known today. */
  REISSUE,
  /** Taken back for good. */
  REVOKE;

  /** The one of that name. */
  static Optional<Correction> of(String name) {
    for (var one : values()) {
      if (one.name().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** Whether a credential of today is written. */
  boolean writes() {
    return this == LIFT || this == REISSUE;
  }

  /** Whether it can be done with a badge in this state. */
  boolean fits(Award award) {
    boolean revoked = award.revokedAt().isPresent();
    return switch (this) {
      case SUSPEND, REISSUE -> !revoked && !award.suspended();
      case LIFT -> !revoked && award.suspended();
      case REVOKE -> !revoked;
    };
  }
}
