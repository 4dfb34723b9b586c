package org.preuve.portfolio.evidence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preuve.web.base.Round;
import org.preuve.web.base.StartOrder;

/**
 * A node of the version before, which still runs during an upgrade, writes links that name no
 * framework. They get it at every start and now and then, not only when the column was made.
 */
@Dependent
class NameFrameworks implements Round {

  private static final Logger LOG = Logger.getLogger(NameFrameworks.class.getName());

  private final EvidenceRepository evidence;

  @Inject
  NameFrameworks(EvidenceRepository evidence) {
    this.evidence = evidence;
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
    return "links without a framework";
  }

  @Override
  @Transactional
  public void run() {
    int named = evidence.nameFrameworks();
    if (named > 0) {
      LOG.log(Level.INFO, "{0} links of an older node have their framework", named);
    }
  }
}
