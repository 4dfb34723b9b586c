package org.preuve.badges.endorsement;

import org.preuve.web.base.CleanText;

/**
 * Whom a holder asks.
 *
 * @param endorser name of the person
 * @param organisation company or institution
 */
public record EndorsementAsked(String endorser, String organisation) {

  static final int LONGEST_NAME = 120;
  static final EndorsementAsked BLANK = new EndorsementAsked("", "");

  static EndorsementAsked of(String endorser, String organisation) {
    return new EndorsementAsked(CleanText.of(endorser), CleanText.of(organisation));
  }

  /** Whether a name is missing or too long. */
  boolean wrong() {
    return bad(endorser) || bad(organisation);
  }

  static boolean bad(String line) {
    return line.isEmpty() || line.length() > LONGEST_NAME;
  }
}
