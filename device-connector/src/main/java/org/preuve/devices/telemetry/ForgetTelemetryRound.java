package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preuve.web.base.Round;

/** Keeps what devices leave behind from growing without end. */
@Dependent
class ForgetTelemetryRound implements Round {

  private static final Logger LOG = Logger.getLogger(ForgetTelemetryRound.class.getName());

  private final ForgetTelemetry forgetting;

  @Inject
  ForgetTelemetryRound(ForgetTelemetry forgetting) {
    this.forgetting = forgetting;
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public String what() {
    return "refused messages and beacons";
  }

  @Override
  public void run() {
    LOG.log(Level.FINE, "{0} rows forgotten", forgetting.forget());
  }
}
