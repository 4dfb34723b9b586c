package org.preuve.portfolio.group;

/** How somebody stands to the piece of a group. */
public enum MemberState {
  /** Was named by a member and has not said anything; counts for nobody. */
  INVITED,
  /** Has said that they took part. */
  CONFIRMED,
  /** Has said that they did not; only they can take that back. */
  DECLINED,
  /** Took part and has left before any submission of theirs. */
  LEFT
}
