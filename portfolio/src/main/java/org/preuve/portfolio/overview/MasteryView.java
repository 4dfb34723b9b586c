package org.preuve.portfolio.overview;

import java.util.List;

/**
 * What {@code /class/mastery} shows.
 *
 * @param students how many the figures are about
 * @param hidden whether candidates are shown by their pseudonyms
 */
public record MasteryView(
    String over, String lead, int students, List<BlocRows> blocs, boolean hidden) {

  public MasteryView {
    blocs = List.copyOf(blocs);
  }

  /** A bloc with its competencies. */
  public record BlocRows(int number, String title, List<Row> rows) {}

  /**
   * One competency.
   *
   * @param acquired how many have it; exempt ones are counted apart
   * @param path of the class with this competency alone
   * @param actions for those who have it; none where nobody does
   * @param lacking names of those who do not have it, without the exempt ones
   */
  public record Row(
      String code,
      String label,
      int acquired,
      int exempt,
      int inProgress,
      int notAcquired,
      int open,
      String path,
      List<String> lacking,
      List<Link> actions) {}

  /** What can be done with those who have it. */
  public record Link(String words, String path) {}
}
