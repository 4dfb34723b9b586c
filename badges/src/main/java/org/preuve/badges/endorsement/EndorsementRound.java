package org.preuve.badges.endorsement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Forgets requests for endorsements that led to nothing: they name people. */
@Dependent
class EndorsementRound implements Round {

  /** After the end of a request. */
  static final Duration KEPT = Duration.ofDays(30);

  private final EndorsementRepository endorsements;
  private final Clock clock;

  @Inject
  EndorsementRound(EndorsementRepository endorsements, Clock clock) {
    this.endorsements = endorsements;
    this.clock = clock;
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public String what() {
    return "requests for endorsements";
  }

  @Override
  @Transactional
  public void run() {
    endorsements.forget(clock.instant().minus(KEPT));
  }
}
