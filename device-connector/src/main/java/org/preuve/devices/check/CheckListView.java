package org.preuve.devices.check;

import java.util.List;

/**
 * The sets of a course.
 *
 * @param teaches whether the reader may change them
 */
public record CheckListView(boolean teaches, List<Row> sets) {

  /** One set, in the version that holds. */
  public record Row(
      String code, String title, int version, String competency, String at, List<String> rules) {}
}
