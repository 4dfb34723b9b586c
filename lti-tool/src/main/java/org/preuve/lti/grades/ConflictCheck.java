package org.preuve.lti.grades;

import java.time.Duration;
import java.time.Instant;
import org.preuve.lti.grades.DeliveryCheck.Attempt;
import org.preuve.lti.grades.DeliveryCheck.Next;
import org.preuve.lti.grades.GradeBook.State;
import org.preuve.web.base.Fetched;

/**
 * Decides what 409 means (AGS 2.0, section 3.4.8): the platform has an equal or a later time. Ours
 * may have arrived while the answer was lost; or a clock is behind, ours or that of an earlier
 * score; or somebody has entered a grade there since.
 */
final class ConflictCheck {

  /** Cause: the attempt before, whose end was not known, had arrived. */
  static final String ALREADY = "ALREADY";

  /** Cause: the grade book has a grade that was entered later than ours. */
  static final String NEWER = "NEWER";

  /** The header tells whole seconds. */
  private static final Duration SKEW = Duration.ofSeconds(2);

  private ConflictCheck() {}

  /** Delivered, or to be told once more with a corrected time, or left as it is. */
  static Next check(Fetched.Answer answer, String words, Attempt a) {
    if (a.inDoubt()) {
      return Next.of(State.SENT, a.now(), ALREADY, "", false, a);
    }
    var stamp = corrected(answer, a);
    if (a.restamped() || !stamp.isAfter(a.stamp())) {
      return DeliveryCheck.failed(NEWER, words, a);
    }
    return new Next(State.WAITING, a.now(), "409", words, false, stamp, Duration.ZERO);
  }

  /** The moment of the score by the platform's clock, after the last score of ours. */
  private static Instant corrected(Fetched.Answer answer, Attempt a) {
    var behind =
        HttpTimes.clock(answer.headers())
            .map(clock -> Duration.between(a.now(), clock))
            .filter(skew -> skew.compareTo(SKEW) >= 0)
            .orElse(Duration.ZERO);
    var stamp = a.stamp().plus(behind);
    var last = a.lastTaken();
    return last == null || last.isBefore(stamp) ? stamp : last.plusMillis(1);
  }
}
