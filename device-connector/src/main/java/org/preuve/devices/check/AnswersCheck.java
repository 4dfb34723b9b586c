package org.preuve.devices.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.preuve.devices.check.Observed.Answered;
import org.preuve.devices.check.Observed.Asked;

/** Whether challenges were answered in time: all of them, or whoever asks often enough passes. */
final class AnswersCheck {

  /** Of one window; what lies beyond was not looked at. */
  private static final int MOST = 1_000;

  private AnswersCheck() {}

  static Result check(Rule rule, Observed w) {
    var counts = counts(w.challenges());
    int inTime = counts.getOrDefault(Answered.IN_TIME, 0);
    var found = List.of(Integer.toString(inTime), Integer.toString(w.challenges().size()));
    if (w.challenges().isEmpty()) {
      return Result.unseen(rule, "NO_CHALLENGE", List.of());
    }
    var missed =
        w.challenges().stream()
            .filter(
                asked ->
                    asked.answered() == Answered.LATE || asked.answered() == Answered.UNANSWERED)
            .map(asked -> new Interval(asked.at(), asked.until()))
            .toList();
    if (!missed.isEmpty()) {
      return Result.missed(rule, found, missed);
    }
    if (w.challenges().size() > MOST) {
      return Result.unseen(rule, "MANY_CHALLENGES", found);
    }
    if (counts.containsKey(Answered.OPEN)) {
      return Result.unseen(rule, "OPEN_CHALLENGE", found);
    }
    if (inTime >= rule.floor()) {
      return Result.met(rule, found);
    }
    var unmeasured = counts.containsKey(Answered.NOT_MEASURED);
    return Result.unseen(rule, unmeasured ? "NOT_MEASURED" : "FEW_CHALLENGES", found);
  }

  static Map<Answered, Integer> counts(List<Asked> challenges) {
    var counts = new EnumMap<Answered, Integer>(Answered.class);
    challenges.forEach(asked -> counts.merge(asked.answered(), 1, Integer::sum));
    return counts;
  }
}
