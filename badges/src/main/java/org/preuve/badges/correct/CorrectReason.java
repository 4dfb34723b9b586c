package org.preuve.badges.correct;

import org.preuve.web.Reason;

/** Why badges are not corrected. */
public enum CorrectReason implements Reason {
  /** No badge was chosen. */
  CORRECT_NOTHING(400),
  /** More badges than one form takes. */
  CORRECT_TOO_MANY(400),
  /** A badge is not of this course. */
  CORRECT_UNKNOWN(404),
  /** Neither of the four things that can be done. */
  CORRECT_ACTION(400),
  /** Every correction needs a reason. */
  CORRECT_REASON(400),
  /** The message to the holder, or what the person did, is too long. */
  CORRECT_LONG(400),
  /** A level that a badge, or the version that it moves to, does not have. */
  CORRECT_LEVEL(400),
  /** Evidence that has no address with https. */
  CORRECT_LINK(400),
  /** One of the badges is in a state in which this cannot be done. */
  CORRECT_STATE(409),
  /** Somebody would hold the same version twice. */
  CORRECT_HELD(409),
  /**
   * The newest version, or another level, says something else, and the course wants two teachers
   * for an award.
   */
  CORRECT_SECOND(409),
  /** The end of one of the badges has come. */
  CORRECT_OVER(409);

  private final int status;

  CorrectReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
