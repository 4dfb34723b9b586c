package org.preuve.badges.rekey;

/** Why a badge was not signed again; texts {@code rekey.left.<NAME>}. */
enum LeftWhy {
  /** What is stored is not what the old key signed. */
  ALTERED,
  /** The award log is not as it was written, so that it proves nothing about this badge. */
  LOG_BROKEN,
  /** The log has no row about what is stored: nobody knows who wrote it. */
  NOT_LOGGED
}
