package org.preuve.portfolio.overview;

import org.preuve.web.Reason;

/** Why a link of the course leads nowhere. */
enum LandingReason implements Reason {
  /** No framework has what the link names. */
  LINK_UNKNOWN(404),
  /** Another framework than the course's has it: an assessor must choose. */
  LINK_OTHER_FRAMEWORK(409);

  private final int status;

  LandingReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
