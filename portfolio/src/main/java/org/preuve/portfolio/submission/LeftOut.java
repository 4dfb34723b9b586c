package org.preuve.portfolio.submission;

/** Why a piece stays outside a submission; each has a text {@code submission.out.<NAME>}. */
enum LeftOut {
  /** Linked to nothing yet, as a group's piece is at first. */
  UNLINKED,
  /** Linked to competencies of a former framework only. */
  FORMER,
  /** Linked to competencies of other blocs only. */
  OTHER_BLOC,
  /** The student left it out. */
  NOT_CHOSEN
}
