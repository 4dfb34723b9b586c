package org.preuve.devices.owner;

import org.preuve.web.Reason;

/** Why who owns a device was not changed. */
public enum OwnerReason implements Reason {
  /** Nobody was chosen, or somebody who is no student of the course. */
  OWNER_PERSON(400),
  /** Somebody who was asked already, or owns it. */
  OWNER_ASKED(409),
  /** More people than one device can have. */
  OWNER_FULL(409),
  /** Somebody who has not answered so many invitations that no further one is sent. */
  OWNER_UNANSWERED(409),
  /** The invitation was taken back, or answered. */
  OWNER_ANSWERED(409),
  /** The person has as many devices as one may have. */
  OWNER_MANY(409),
  /** Who is alone does not leave: a device has an owner. */
  OWNER_LAST(409),
  /** A revoked device gets no other owner. */
  OWNER_REVOKED(409);

  private final int status;

  OwnerReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
