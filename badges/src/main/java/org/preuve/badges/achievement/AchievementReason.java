package org.preuve.badges.achievement;

import org.preuve.web.Reason;

/** Why the design of a badge is not kept or not shown. */
public enum AchievementReason implements Reason {
  /** The course has no such design. */
  DESIGN_UNKNOWN(404),
  /** Fields are missing, too long or of no known value. */
  DESIGN_INVALID(400),
  /** Somebody else changed it, or it was awarded, since the form was opened. */
  DESIGN_CHANGED(409),
  /** The course has as many designs as it may have. */
  DESIGN_TOO_MANY(409);

  private final int status;

  AchievementReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
