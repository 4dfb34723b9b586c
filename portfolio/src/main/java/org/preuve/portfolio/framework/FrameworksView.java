package org.preuve.portfolio.framework;

import java.util.List;

/**
 * The framework of a course.
 *
 * @param lead which one it is, in words
 * @param official whether its official wording is in force
 * @param inUse whether students already have evidence
 * @param choices every framework
 * @param drafts imports of this course, newest first
 */
public record FrameworksView(
    String lead, boolean official, boolean inUse, List<Choice> choices, List<Draft> drafts) {

  /**
   * A framework to choose.
   *
   * @param meta how many blocs and competencies, in words
   */
  public record Choice(String id, String title, String meta, boolean current) {}

  /**
   * An import.
   *
   * @param meta when, and whether its wording was taken
   */
  public record Draft(String id, String title, String meta, boolean confirmed) {}
}
