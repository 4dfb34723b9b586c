package org.preuve.lti.grades;

import java.text.BreakIterator;
import java.util.Locale;

/** The comment of a score (AGS 2.0, section 3.4.4): plain text, no longer than we keep. */
final class CommentText {

  private static final String REST = "…";

  private CommentText() {}

  /** The text, cut between two characters as people see them: an accent stays with its letter. */
  static String of(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = longest - REST.length();
    return text.substring(0, characters.isBoundary(end) ? end : characters.preceding(end))
            .stripTrailing()
        + REST;
  }
}
