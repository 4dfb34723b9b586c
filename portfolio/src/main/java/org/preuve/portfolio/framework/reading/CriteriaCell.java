package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.List;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;

/** Reads the criteria of a cell: each paragraph or item is one, items below a colon are parts. */
final class CriteriaCell {

  private CriteriaCell() {}

  /**
   * The criteria.
   *
   * @param codes competencies that they are about
   */
  static List<DraftCriterion> read(List<Paragraph> cell, List<String> codes) {
    var found = new ArrayList<DraftCriterion>();
    var head = "";
    var items = new ArrayList<String>();
    for (Paragraph paragraph : cell) {
      if (!head.isEmpty() && paragraph.item()) {
        items.add(paragraph.text());
        continue;
      }
      if (!head.isEmpty()) {
        found.add(new DraftCriterion(head, items, codes));
        items.clear();
      }
      head = opens(paragraph) ? paragraph.text() : "";
      if (head.isEmpty()) {
        found.add(new DraftCriterion(paragraph.text(), List.of(), codes));
      }
    }
    if (!head.isEmpty()) {
      found.add(new DraftCriterion(head, items, codes));
    }
    return found;
  }

  private static boolean opens(Paragraph paragraph) {
    return !paragraph.item() && paragraph.text().endsWith(":");
  }
}
