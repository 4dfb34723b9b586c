package org.preuve.portfolio.assessment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preuve.web.base.Round;
import org.preuve.web.base.StartOrder;

/**
 * A node of the version before, which still runs during an upgrade, knows no queue: what is
 * submitted there would wait unseen. It is found at every start and now and then.
 */
@Dependent
class WaitingRound implements Round {

  private static final Logger LOG = Logger.getLogger(WaitingRound.class.getName());

  /** No upgrade lasts longer. */
  private static final Duration LOOKED_AT = Duration.ofDays(7);

  private final WaitingRepository waiting;
  private final Clock clock;

  @Inject
  WaitingRound(WaitingRepository waiting, Clock clock) {
    this.waiting = waiting;
    this.clock = clock;
  }

  @Transactional
  void start(@Observes @Priority(StartOrder.FIRST_THINGS) Startup startup) {
    run();
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  public String what() {
    return "submissions of an older node that wait";
  }

  @Override
  @Transactional
  public void run() {
    int found = waiting.addOfBefore(clock.instant().minus(LOOKED_AT));
    if (found > 0) {
      LOG.log(Level.INFO, "{0} competencies submitted at an older node wait now", found);
    }
  }
}
