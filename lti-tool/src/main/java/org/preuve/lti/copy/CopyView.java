package org.preuve.lti.copy;

import java.util.List;

/**
 * The question from which course a copy takes its setup.
 *
 * @param course title of the copy
 * @param to page that was asked for
 * @param choices the nearest copy first
 * @param problem whether nothing was chosen
 */
public record CopyView(String course, String to, List<Choice> choices, boolean problem) {

  /**
   * A course to choose.
   *
   * @param setup how it is set up, in words
   */
  public record Choice(long id, String title, String setup) {}
}
