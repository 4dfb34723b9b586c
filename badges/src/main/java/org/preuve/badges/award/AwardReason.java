package org.preuve.badges.award;

import org.preuve.web.Reason;

/** Why a badge is not awarded or not taken back. */
public enum AwardReason implements Reason {
  /** Nobody judged the competency acquired, or did not release it. */
  AWARD_NOT_ACQUIRED(409),
  /** No frozen evidence stands behind the decision. */
  AWARD_NO_EVIDENCE(409),
  /** The person holds this badge. */
  AWARD_ALREADY(409),
  /** The course's framework has no such competency. */
  AWARD_COMPETENCY(404),
  /** No such badge here. */
  AWARD_UNKNOWN(404),
  /** Taking a badge back needs a reason. */
  REVOKE_REASON(400),
  /** It was taken back before. */
  REVOKE_ALREADY(409);

  private final int status;

  AwardReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
