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

  /** The text in that language; French for any language but English. */
  public String in(Locale locale) {
    return get(locale.getLanguage());
  }

  /** The text for {@code "en"} or {@code "fr"}; French for anything else. */
  public String get(String language) {
    return language.equals("en") ? en : fr;
  }
}
