package org.preuve.lti;

import java.util.List;
import org.preuve.web.Caller;
import org.preuve.web.page.NavEntry;

/** A module that gives scores; every bean of this type is asked when a teacher comes. */
public interface ScoreSource {

  /**
   * Queues what students reached before the course had a column for it, or before we knew of the
   * column.
   *
   * @param assessor who has come; comments are written in {@code assessor.locale()}
   */
  void fill(Caller assessor, ScoreGaps gaps);

  /** Pages on which an assessor chooses how something becomes a score; shown with the scores. */
  default List<NavEntry> settings(Caller assessor) {
    return List.of();
  }
}
