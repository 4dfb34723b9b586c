package org.preuve.demo.lms;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What every page of the LMS shows.
 *
 * @param language {@code fr} or {@code en}
 * @param person who uses the browser
 * @param path of this page
 * @param titleKey key of the title, or the title itself
 * @param links activities of the course
 */
public record LmsPage(
    String language, Person person, String path, String titleKey, List<Records.Link> links) {

  /** The text of that key in the page's language. */
  public String t(String key, Object... arguments) {
    return MessageFormat.format(texts().getString(key), arguments);
  }

  /** The page's heading. */
  public String title() {
    return texts().containsKey(titleKey) ? t(titleKey) : titleKey;
  }

  /** Title of the course. */
  public String course() {
    return Course.TITLE;
  }

  /** The language that the switch offers. */
  public String otherLanguage() {
    return language.equals("fr") ? "en" : "fr";
  }

  /** Its own name. */
  public String otherLanguageName() {
    return language.equals("fr") ? "English" : "Français";
  }

  private ResourceBundle texts() {
    return ResourceBundle.getBundle(
        "org.preuve.demo.lms.messages",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
