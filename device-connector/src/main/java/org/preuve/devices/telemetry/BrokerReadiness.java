package org.preuve.devices.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: the broker is connected, where this node takes in telemetry. */
@Readiness
@ApplicationScoped
class BrokerReadiness implements HealthCheck {

  private final TelemetrySubscriber subscriber;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected BrokerReadiness() {
    this(null);
  }

  @Inject
  BrokerReadiness(TelemetrySubscriber subscriber) {
    this.subscriber = subscriber;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("broker").status(subscriber.connected()).build();
  }
}
