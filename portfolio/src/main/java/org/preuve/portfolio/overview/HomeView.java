package org.preuve.portfolio.overview;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * What {@code /portfolio} shows.
 *
 * @param over framework and course
 * @param lead where the student stands, in words
 * @param news what was released and not opened yet, newest first
 * @param todo at most three, most urgent first
 * @param blocsTitle heading of the blocs
 * @param side pieces of other modules
 */
public record HomeView(
    String over,
    String lead,
    List<News> news,
    List<Todo> todo,
    String blocsTitle,
    List<BlocView> blocs,
    List<Content> side) {

  /** Something that was released: mark, words, and where it stands. */
  public record News(String style, String text, String path) {}

  /**
   * Something to do now.
   *
   * @param icon without {@code bi-}
   * @param tone {@code ink} or {@code wip}
   * @param about what the link is about, for screen readers
   */
  public record Todo(
      String icon,
      String tone,
      String title,
      String text,
      String path,
      String verb,
      String about) {}

  /**
   * A bloc.
   *
   * @param open whether it is unfolded
   */
  public record BlocView(
      int number, String title, String words, BarView bar, boolean open, List<Row> rows) {}

  /**
   * A competency.
   *
   * @param due whether something came back
   * @param action what to do next, as a link
   * @param waiting what is being waited for, when there is nothing to do
   */
  public record Row(
      String code,
      String label,
      long evidence,
      MarkView self,
      MarkView eval,
      boolean due,
      Optional<Action> action,
      Optional<String> waiting) {}

  /** A link to the next step. */
  public record Action(String path, String verb) {}
}
