package org.preuve.lti;

import java.util.Set;
import org.preuve.web.UserId;

/**
 * Columns of a course and the scores that they lack.
 *
 * @param pages pages of ours that have a column
 * @param scored for whom a score was queued already, and for which page
 */
public record ScoreGaps(Set<String> pages, Set<Scored> scored) {

  /** A student and a page of ours. */
  public record Scored(UserId student, String page) {}

  public ScoreGaps {
    pages = Set.copyOf(pages);
    scored = Set.copyOf(scored);
  }

  /** Whether the page has a column, and no score of this student was ever queued for it. */
  public boolean open(UserId student, String page) {
    return pages.contains(page) && !scored.contains(new Scored(student, page));
  }
}
