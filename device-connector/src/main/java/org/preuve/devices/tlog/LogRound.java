package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.preuve.web.base.Round;

/** Enters in the log what waits for it. */
@Dependent
class LogRound implements Round {

  private static final Logger LOG = Logger.getLogger(LogRound.class.getName());

  private final EnterLog enter;

  @Inject
  LogRound(EnterLog enter) {
    this.enter = enter;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(5);
  }

  @Override
  public String what() {
    return "entries of the log of proofs";
  }

  @Override
  public void run() {
    if (enter.enter() == EnterLog.Outcome.ALTERED) {
      LOG.severe("the log of proofs does not fit its last checkpoint or its key: nothing entered");
    }
  }
}
