package org.preuve.lti;

import org.preuve.web.Caller;

/** A module that gives scores; every bean of this type is asked when a teacher comes. */
public interface ScoreSource {

  /**
   * Queues what students reached before the course had a column for it, or before we knew of the
   * column.
   *
   * @param assessor who has come; comments are written in {@code assessor.locale()}
   */
  void fill(Caller assessor, ScoreGaps gaps);
}
