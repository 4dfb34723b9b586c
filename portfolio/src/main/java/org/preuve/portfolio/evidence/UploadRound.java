package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Forgets files whose form was never sent; their bytes go with those of deleted evidence. */
@Dependent
class UploadRound implements Round {

  private static final Duration WAIT = Duration.ofDays(1);

  private final EvidenceRepository evidence;
  private final Clock clock;

  @Inject
  UploadRound(EvidenceRepository evidence, Clock clock) {
    this.evidence = evidence;
    this.clock = clock;
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public String what() {
    return "uploads without a form";
  }

  @Override
  @Transactional
  public void run() {
    evidence.forgetWaiting(clock.instant().minus(WAIT));
  }
}
