package org.preuve.portfolio.anonymity;

import org.preuve.web.Reason;

/** Why something about hidden names was refused. */
public enum AnonymityReason implements Reason {
  /** Work whose candidate is hidden was asked for by the person. */
  NAMES_HIDDEN(409),
  /** While names are hidden, whoever enters or leaves the lists would give a pseudonym away. */
  ANONYMITY_LIST(409),
  /** The setting is for the teachers of the course, not for external assessors. */
  ANONYMITY_TEACHERS(403),
  /** Neither to hide nor to show. */
  ANONYMITY_UNKNOWN(400);

  private final int status;

  AnonymityReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
