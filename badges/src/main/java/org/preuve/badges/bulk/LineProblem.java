package org.preuve.badges.bulk;

/** Why a line of a table names nobody who can get the badge. Texts: {@code csv.problem.<NAME>}. */
enum LineProblem {
  /** No student of the course has this identifier or name. */
  UNKNOWN,
  /** An e-mail address that is not the platform's identifier: none is kept. */
  ADDRESS,
  /** Several active students have this name. */
  SEVERAL,
  /** The student has left the course. */
  LEFT,
  /** A line before names the same student. */
  TWICE,
  /** The student has this version of the badge. */
  HELD,
  /** The words are too long. */
  NARRATIVE,
  /** A level that the badge does not have. */
  LEVEL,
  /** Evidence that has no address with https. */
  LINK
}
