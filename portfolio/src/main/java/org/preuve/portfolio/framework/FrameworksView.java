package org.preuve.portfolio.framework;

import java.util.List;
import java.util.Optional;

/**
 * The framework of a course.
 *
 * @param lead which one it is, in words
 * @param official whether its official wording is in force
 * @param inUse whether students already have evidence
 * @param choices every framework
 * @param drafts imports of this course, newest first
 * @param missing set when a link of the course led here
 * @param outline the framework itself
 * @param moves what the course worked with before, the newest first, in words
 * @param mayImport whether the person may import documents
 * @param mayChoose whether the person may change which framework it is
 */
public record FrameworksView(
    String lead,
    boolean official,
    boolean inUse,
    List<Choice> choices,
    List<Draft> drafts,
    Optional<Missing> missing,
    OutlineView outline,
    List<String> moves,
    boolean mayImport,
    boolean mayChoose) {

  /**
   * What a link of the course names and its framework does not have.
   *
   * @param value kind and name
   * @param text which framework has it
   */
  public record Missing(String value, String text) {}

  /**
   * A framework to choose.
   *
   * @param meta how many blocs and competencies, and who published it, in words
   * @param path of the page about it
   */
  public record Choice(String id, String title, String meta, boolean current, String path) {}

  /**
   * An import.
   *
   * @param title of the version that it was published as, else its own
   * @param meta when
   * @param state what became of it, in words
   * @param used whether this course works with it
   */
  public record Draft(String id, String title, String meta, String state, boolean used) {}
}
