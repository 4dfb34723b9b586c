package org.preuve.badges.verify;

/** What became of one check. */
public enum Result {
  YES,
  NO,
  /** Looked at, and left to the reader's judgement. */
  UNKNOWN,
  /** Not looked at, or not reachable. */
  NOT_CHECKED
}
