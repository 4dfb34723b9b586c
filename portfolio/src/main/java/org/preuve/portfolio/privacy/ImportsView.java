package org.preuve.portfolio.privacy;

import java.util.List;

/** What {@code /import} shows. */
public record ImportsView(List<Entry> imports, String limit) {

  /** One archive that was taken over. */
  public record Entry(String id, String title, String meta) {}
}
