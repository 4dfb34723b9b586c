package org.preuve.portfolio.marks;

/** Why a line is not taken. */
public enum MarkFlaw {
  /** Not five columns. */
  COLUMNS,
  /** Nobody of the course is called so. */
  NOBODY,
  /** Several are. */
  SEVERAL,
  /** No label, or one of more than 150 characters. */
  LABEL,
  /** Not a number from 0 to the highest. */
  MARK,
  /** Not a number above 0, at most 10,000. */
  MOST,
  /** Not a date such as 2026-03-31 or 31/03/2026, or one before 2000. */
  DATE,
  /** A day that has not come. */
  FUTURE,
  /** Stands in the file twice. */
  TWICE,
  /** The student has it already. */
  KEPT
}
