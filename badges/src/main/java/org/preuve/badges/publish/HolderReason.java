package org.preuve.badges.publish;

import org.preuve.web.Reason;

/** Why a holder's choice about a badge is not carried out. */
public enum HolderReason implements Reason {
  /** It was refused; it has to be accepted before it is shown. */
  BADGE_REFUSED(409);

  private final int status;

  HolderReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
