package org.preuve.lti.deeplink;

/** What has to be mended before a choice can go back; each has a text {@code choose.<NAME>}. */
enum ChoiceProblem {
  /** Nothing is ticked. */
  CHOICE_NOTHING,
  /** More is ticked than the platform or we take at once. */
  CHOICE_MANY,
  /** The title is missing or longer than 255 characters. */
  CHOICE_TITLE,
  /** The description is longer than 2000 characters. */
  CHOICE_TEXT,
  /** The maximum is no number from 0.01 to 10000. */
  CHOICE_MAXIMUM,
  /** The name of the column is longer than 255 characters. */
  CHOICE_LABEL,
  /** A date cannot be read. */
  CHOICE_DATE,
  /** A window ends before it begins. */
  CHOICE_WINDOW
}
