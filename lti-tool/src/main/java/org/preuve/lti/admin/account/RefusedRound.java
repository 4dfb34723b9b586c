package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Writes into the journal what was refused: every hour, and when somebody opens it. */
@Dependent
class RefusedRound implements Round {

  private final RefusedTries refused;
  private final AdminLog log;

  @Inject
  RefusedRound(RefusedTries refused, AdminLog log) {
    this.refused = refused;
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
  }
}
