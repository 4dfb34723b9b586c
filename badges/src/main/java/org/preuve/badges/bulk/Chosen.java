package org.preuve.badges.bulk;

import org.preuve.web.UserId;

/**
 * Somebody who is to get the badge.
 *
 * @param narrative what the person did, empty without words
 */
record Chosen(UserId person, String narrative) {

  static final int LONGEST = 2000;

  /** Lines end alike, and nothing in it is invisible. */
  static String clean(String text) {
    return text.replace("\r\n", "\n")
        .codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  /** The words stay out of every log. */
  @Override
  public String toString() {
    return "chosen " + person.value();
  }
}
