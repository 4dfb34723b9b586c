package org.preuve.portfolio.tus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Forgets files that never became whole; their bytes go with broken uploads. */
@Dependent
class TusRound implements Round {

  private final UploadRepository uploads;
  private final Clock clock;

  @Inject
  TusRound(UploadRepository uploads, Clock clock) {
    this.uploads = uploads;
    this.clock = clock;
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public String what() {
    return "uploads in parts";
  }

  @Override
  @Transactional
  public void run() {
    uploads.forget(clock.instant().minus(Upload.LIFE));
  }
}
