package org.preuve.devices.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.preuve.web.base.ReadinessPart;

/** {@code /health/ready}: the broker is connected, where this node takes in telemetry. */
@ApplicationScoped
class BrokerReadiness implements ReadinessPart {

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
  public String partName() {
    return "broker";
  }

  @Override
  public boolean ready() {
    return subscriber.connected();
  }
}
