package org.preuve.badges.endorsement;

/** How far an endorsement is. */
public enum EndorsementState {
  /** Its link can be used. */
  OPEN,
  /** It is signed and stands beside the badge. */
  GIVEN,
  /** Whoever was asked does not want to; nothing became of it. */
  DECLINED,
  /** The holder took it back. */
  WITHDRAWN
}
