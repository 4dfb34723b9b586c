package org.preuve.portfolio;

/** A place on a portfolio page that other modules may fill. */
public enum Slot {
  /** Side column of the student's home: one {@code section} with an {@code h2}. */
  HOME_SIDE,
  /** Side of "add evidence": another way to hand in evidence, one {@code section} with an h2. */
  EVIDENCE_KIND,
  /** Below one piece of evidence, for its owner and for assessors. */
  EVIDENCE_PANEL,
  /** After a released decision on the assessing page. */
  ASSESS_ACTIONS
}
