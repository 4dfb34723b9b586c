package org.preuve.portfolio.submission;

/** What becomes of work that comes after its deadline; each has a text {@code deadline.<NAME>}. */
public enum LatePolicy {
  /** It is not taken. */
  REFUSE,
  /** It is taken and says that it is late. */
  MARK
}
