package org.preuve.portfolio.attestation;

/** How far a request is. */
public enum AttestationState {
  /** Its link can be used. */
  OPEN,
  /** Answered: its link is used up, and the answer is a piece of evidence. */
  ANSWERED,
  /** The tutor said that the request is none for them; nothing became of it. */
  DECLINED,
  /** The student took it back. */
  WITHDRAWN
}
