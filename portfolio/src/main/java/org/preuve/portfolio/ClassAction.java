package org.preuve.portfolio;

import java.util.Locale;

/** What another module offers to do with those of a class who have a competency; a CDI bean. */
public interface ClassAction {

  /** In words, for a link. */
  String words(Locale locale);

  /**
   * Where that is done, inside the course.
   *
   * @param code of the competency, empty for the whole class
   */
  String path(String code);
}
