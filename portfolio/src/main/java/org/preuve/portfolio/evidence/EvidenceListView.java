package org.preuve.portfolio.evidence;

import java.util.List;

/** What {@code /evidence} shows. */
public record EvidenceListView(String lead, List<Row> rows) {

  /**
   * One piece.
   *
   * @param icon of its kind
   * @param meta kind, size and date in one phrase
   * @param codes competencies
   */
  public record Row(
      String id, String title, String icon, String meta, List<String> codes, boolean frozen) {}
}
