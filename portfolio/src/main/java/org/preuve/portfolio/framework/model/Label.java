package org.preuve.portfolio.framework.model;

import java.util.Locale;
import org.preuve.web.base.ForOtherModules;

/**
 * A short text in both languages, in Preuve's own wording.
 *
 * @param fr French, never blank
 * @param en English, never blank
 */
@ForOtherModules
public record Label(String fr, String en) {

  public Label {
    if (fr.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a language is missing: " + fr + " / " + en);
    }
  }

  /** Long enough to be told apart in a list. */
  private static final int SHORT = 90;

  /** An official text as its own short name, in its own language: whole words of its beginning. */
  public static Label of(String official) {
    if (official.length() <= SHORT) {
      return new Label(official, official);
    }
    int end = official.lastIndexOf(' ', SHORT);
    var cut = official.substring(0, end < SHORT / 2 ? SHORT : end).strip() + "…";
    return new Label(cut, cut);
  }

  /** Whether it says no more than the beginning of that official text. */
  public boolean shortens(String official) {
    return equals(of(official));
  }

  /** The text in that language; French for any language but English. */
  public String in(Locale locale) {
    return get(locale.getLanguage());
  }

  /** The text for {@code "en"} or {@code "fr"}; French for anything else. */
  public String get(String language) {
    return language.equals("en") ? en : fr;
  }
}
