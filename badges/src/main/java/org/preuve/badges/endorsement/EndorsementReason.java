package org.preuve.badges.endorsement;

import org.preuve.web.Reason;

/** Why an endorsement is not asked for, given or kept. */
public enum EndorsementReason implements Reason {
  /** No endorsement, or no link, of that name. */
  ENDORSEMENT_UNKNOWN(404),
  /** As many as a badge may have stand or wait. */
  ENDORSEMENT_MANY(409),
  /** The badge was taken back, or its holder does not want it. */
  ENDORSEMENT_BADGE(409),
  /** Without a name, an organisation, words or the tick; or too long. */
  ENDORSEMENT_FORM(400),
  /** No EndorsementCredential with a proof in it. */
  ENDORSEMENT_JSON(422),
  /** About something else. */
  ENDORSEMENT_OTHER(422),
  /** Altered, over, taken back or somebody else's. */
  ENDORSEMENT_FALSE(422),
  /** It could not be checked. */
  ENDORSEMENT_UNREAD(422),
  ENDORSEMENT_USED(410),
  ENDORSEMENT_WITHDRAWN(410),
  ENDORSEMENT_EXPIRED(410),
  /** The platform of the course may not be used any more. */
  ENDORSEMENT_AWAY(410),
  /** Too many requests from one address. */
  ENDORSEMENT_RATE(429);

  private final int status;

  EndorsementReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
