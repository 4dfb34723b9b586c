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
 * @param courseId the course that the page belongs to
 * @param records everything that the LMS remembers
 */
public record LmsPage(
    String language,
    Person person,
    String path,
    String titleKey,
    String courseId,
    Records records) {

  /** Activities of the course. */
  public List<Records.Link> links() {
    return records.linksOf(courseId);
  }

  /** Courses that are copies of another. */
  public List<Records.Copy> copies() {
    return records.copies();
  }

  /** Whether there is another course than the first one. */
  public boolean severalCourses() {
    return !records.copies().isEmpty();
  }

  /** Title of the first course. */
  public String firstCourse() {
    return Course.TITLE;
  }

  /** The text of that key in the page's language. */
  public String t(String key, Object... arguments) {
    return new MessageFormat(texts().getString(key), Locale.forLanguageTag(language()))
        .format(arguments);
  }

  /** The page's heading. */
  public String title() {
    return texts().containsKey(titleKey) ? t(titleKey) : titleKey;
  }

  /** Title of the course. */
  public String course() {
    return records.titleOf(courseId);
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
