package org.preuve.badges.log;

/** What was done with a badge. Texts: {@code log.action.<NAME>}. */
public enum LogAction {
  AWARDED,
  REVOKED,
  KEPT,
  SUSPENDED,
  LIFTED,
  REISSUED,
  /** The same content with the proof of another key. */
  RESIGNED
}
