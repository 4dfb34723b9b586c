package org.preuve.badges.given;

import org.preuve.web.Reason;

/** Why a piece of evidence is not verified as a badge. */
public enum GivenReason implements Reason {
  /** Missing, or somebody else's: nobody learns which. */
  GIVEN_NOT_FOUND(404),
  /** Neither a link nor a file that a badge can be in. */
  GIVEN_NO_BADGE(400);

  private final int status;

  GivenReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
