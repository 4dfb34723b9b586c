package org.preuve.portfolio.group;

import java.util.List;

/** What {@code /groups} shows: what waits for an answer, then what the person has a part in. */
public record GroupsView(List<Row> invitations, List<Row> groups, List<Row> declined) {

  /** One piece, and who named the person when. */
  public record Row(String path, String title, String meta) {}
}
