package org.preuve.lti.roster;

import java.time.Duration;
import java.time.Instant;
import org.preuve.web.Caller;

/**
 * What the database says about a person and the list of the course.
 *
 * @param left whether the list has said that the person is gone
 * @param due whether it is time to read it
 * @param old whether it says nothing about the last half hour
 * @param beingRead whether somebody reads it just now
 */
record Standing(boolean left, boolean due, boolean old, boolean beingRead) {

  private static final Duration FRESH = Duration.ofMinutes(5);

  /** A list of before that is no ground to change anything. */
  private static final Duration OLD = Duration.ofMinutes(30);

  static Standing of(LeftRepository left, Caller caller, Instant now) {
    var row =
        left.standing(
                caller.registration(),
                caller.course().value(),
                caller.user().value(),
                now.minus(FRESH),
                now.minus(OLD),
                now.minus(ReadRoster.PATIENCE))
            .get(0);
    return new Standing(truth(row[0]), truth(row[1]), truth(row[2]), truth(row[3]));
  }

  private static boolean truth(Object count) {
    return ((Number) count).longValue() > 0;
  }
}
