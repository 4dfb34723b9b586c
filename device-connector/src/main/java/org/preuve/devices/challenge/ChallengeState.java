package org.preuve.devices.challenge;

/** What became of a challenge. */
public enum ChallengeState {
  /** Its instant is to come. */
  WAITING,
  /** Being handed to the broker. */
  HANDED,
  /** The broker has it; no answer yet. */
  SENT,
  /** Answered within the limit. */
  IN_TIME,
  /** Answered after the limit. */
  LATE,
  /** No answer came; one that comes later is late. */
  UNANSWERED,
  /**
   * Nobody measured how fast the answer came, or the broker never said that it had the challenge.
   */
  NOT_MEASURED
}
