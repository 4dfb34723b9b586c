package org.preuve.badges.figures;

import java.util.List;

/** What became of the badges of a course. */
public record FiguresView(List<Row> rows) {

  /** Rows that are read. */
  private static final int MOST = 1000;

  public FiguresView {
    rows = List.copyOf(rows);
  }

  /** Whether there may be older ones. */
  public boolean more() {
    return rows.size() == MOST;
  }

  /**
   * One badge in one month.
   *
   * @param month {@code 2026-11}, UTC
   */
  public record Row(
      String badge, String month, long awarded, long published, long opened, long verified) {

    List<String> cells() {
      return List.of(
          badge,
          month,
          Long.toString(awarded),
          Long.toString(published),
          Long.toString(opened),
          Long.toString(verified));
    }
  }
}
