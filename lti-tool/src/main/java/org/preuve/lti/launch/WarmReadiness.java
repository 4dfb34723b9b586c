package org.preuve.lti.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: not before the first launches have been rehearsed. */
@Readiness
@ApplicationScoped
class WarmReadiness implements HealthCheck {

  private final WarmUp warmUp;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected WarmReadiness() {
    this(null);
  }

  @Inject
  WarmReadiness(WarmUp warmUp) {
    this.warmUp = warmUp;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("launches").status(warmUp.over()).build();
  }
}
