package org.preuve.badges.approval;

import org.preuve.web.Reason;

/** Why an award is not approved, or the setting not changed. */
public enum ApprovalReason implements Reason {
  /** The course has no such request. */
  APPROVAL_UNKNOWN(404),
  /** It was answered or taken back before. */
  APPROVAL_SETTLED(409),
  /** Who prepared an award does not approve it. */
  APPROVAL_SAME(403),
  /** Somebody who is no teacher of the course. */
  APPROVAL_ROLE(403),
  /** A refusal needs words, and not too many. */
  APPROVAL_WORDS(400),
  /** The same award waits already. */
  APPROVAL_WAITS(409),
  /** As many as one course may have wait already. */
  APPROVAL_TOO_MANY(409),
  /** Only who prepared it takes it back. */
  APPROVAL_NOT_OWN(403),
  /** No setting that the page offers. */
  APPROVAL_CHOICE(400);

  private final int status;

  ApprovalReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
