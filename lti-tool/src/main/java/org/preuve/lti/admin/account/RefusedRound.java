package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.preuve.web.base.RefusalCounts;
import org.preuve.web.base.Round;

/** Writes into the journal what was refused: every hour, and when somebody opens it. */
@Dependent
class RefusedRound implements Round {

  /** Of these the number is all that is kept; the others stand in {@link RefusedTries}. */
  private static final Map<RefusalCounts.Kind, AdminAction.Kind> NUMBERS =
      new EnumMap<>(
          Map.of(
              RefusalCounts.Kind.FORM, AdminAction.Kind.FORM_REFUSED,
              RefusalCounts.Kind.LIMIT, AdminAction.Kind.LIMIT_REACHED,
              RefusalCounts.Kind.FORWARDED, AdminAction.Kind.FORWARDED_BY_UNNAMED));

  private final RefusedTries refused;
  private final RefusalCounts counts;
  private final AdminLog log;

  @Inject
  RefusedRound(RefusedTries refused, RefusalCounts counts, AdminLog log) {
    this.refused = refused;
    this.counts = counts;
    this.log = log;
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public String what() {
    return "refused tries";
  }

  @Override
  public void run() {
    refused.take().forEach(line -> log.note(line.who(), line.kind(), line.what()));
    NUMBERS.forEach(
        (kind, action) -> {
          long number = counts.take(kind);
          if (number > 0) {
            log.note(RefusedTries.NOBODY, action, Long.toString(number));
          }
        });
  }
}
