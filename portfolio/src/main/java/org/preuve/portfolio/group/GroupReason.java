package org.preuve.portfolio.group;

import org.preuve.web.Reason;

/** Why something about the piece of a group was refused. */
public enum GroupReason implements Reason {
  /** Missing, or the caller is no member: nobody learns which. */
  GROUP_NOT_FOUND(404),
  /** Submitted, replaced, handed in by others, or a group's already. */
  GROUP_PIECE(409),
  /** Nobody was chosen, or somebody who is no student of the course. */
  GROUP_PERSON(400),
  /** Somebody who was asked already. */
  GROUP_ASKED(409),
  /** More people than one piece can have. */
  GROUP_FULL(409),
  /** Somebody who has not answered so many invitations that no further one is sent. */
  GROUP_UNANSWERED(409),
  /** The invitation was taken back, or answered. */
  GROUP_ANSWERED(409),
  /** Who has submitted the piece does not leave. */
  GROUP_SUBMITTED(409),
  /** A contribution of more than 4,000 characters. */
  GROUP_WORDS_LONG(400);

  private final int status;

  GroupReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
