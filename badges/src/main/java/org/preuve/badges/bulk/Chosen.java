package org.preuve.badges.bulk;

import org.preuve.badges.award.Given;
import org.preuve.web.UserId;

/**
 * Somebody who is to get the badge.
 *
 * @param given what a teacher says of the person
 */
record Chosen(UserId person, Given given) {

  static final int LONGEST = 2000;

  /** Nothing is said. */
  static Chosen plain(UserId person) {
    return new Chosen(person, Given.NOTHING);
  }

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
