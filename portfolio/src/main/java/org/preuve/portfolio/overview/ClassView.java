package org.preuve.portfolio.overview;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /class} shows.
 *
 * @param next path of the first cell that waits
 * @param query of the filter, with its question mark
 * @param blocs choices of the bloc filter
 * @param show current choice of the second filter
 * @param bloc current bloc, 0 for all
 * @param code the one competency that is shown, empty for all
 * @param actions what other modules offer to do with the class
 * @param heads competencies by bloc
 * @param hidden whether candidates are shown by their pseudonyms
 */
public record ClassView(
    String over,
    String lead,
    Optional<String> next,
    String query,
    List<Choice> blocs,
    String show,
    int bloc,
    String name,
    String code,
    List<BlocHead> heads,
    List<Student> students,
    ListState list,
    List<Choice> actions,
    boolean hidden) {

  /** Whether a filter is in use. */
  public boolean filtered() {
    return bloc > 0 || !show.equals("all") || !name.isEmpty() || !code.isEmpty() || list.ofLink();
  }

  /**
   * What is known about the platform's list of members.
   *
   * @param sentences when it was read and what changed, or why it was not
   * @param fault whether the last reading came to nothing
   * @param refreshable whether the platform can be asked again
   * @param link id of the resource link through which the assessor came, empty without one
   * @param ofLink whether only those who may open that link are shown
   */
  public record ListState(
      List<String> sentences, boolean fault, boolean refreshable, String link, boolean ofLink) {

    /** Without the choice of one link. */
    ListState ofCourse() {
      return new ListState(sentences, fault, refreshable, "", false);
    }
  }

  /** A link of a filter. */
  public record Choice(String label, String path, boolean current) {}

  /** A group of columns. */
  public record BlocHead(String title, List<CodeHead> codes) {}

  /** A column. */
  public record CodeHead(String code, String label) {}

  /**
   * A row.
   *
   * @param words where the student stands
   * @param cells by bloc, in the order of the heads
   */
  public record Student(String name, String words, List<List<CellView>> cells) {

    /** Style of a cell's place; null for none. */
    public @Nullable String place(boolean first, CellView cell) {
      var blank = cell.style().isEmpty() ? "is-blank" : null;
      return first ? (blank == null ? "first" : "first " + blank) : blank;
    }
  }

  /**
   * A cell; the whole of it is a link.
   *
   * @param style of the cell
   * @param self style of the hollow mark
   * @param eval style of the solid mark
   * @param word short word, {@code –} when there is nothing to say
   * @param count new pieces of evidence, 0 for none
   * @param sentence the whole of it for screen readers
   */
  public record CellView(
      String code,
      String label,
      String path,
      String style,
      Optional<String> self,
      Optional<String> eval,
      String word,
      int count,
      String sentence) {}
}
