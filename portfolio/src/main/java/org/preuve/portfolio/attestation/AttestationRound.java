package org.preuve.portfolio.attestation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Forgets requests that led to nothing, and those whose evidence was deleted: they name people. */
@Dependent
class AttestationRound implements Round {

  /** After the end of a request. */
  static final Duration KEPT = Duration.ofDays(30);

  private final AttestationRepository attestations;
  private final Clock clock;

  @Inject
  AttestationRound(AttestationRepository attestations, Clock clock) {
    this.attestations = attestations;
    this.clock = clock;
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public String what() {
    return "requests for attestations";
  }

  @Override
  @Transactional
  public void run() {
    attestations.forget(clock.instant().minus(KEPT));
  }
}
