package org.preuve.portfolio.submission;

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
 * A node of the version before, which still runs during an upgrade, copies all rows into each
 * attempt and ends none. They end at every start and now and then, not only when the column was
 * made.
 */
@Dependent
class EndOldItems implements Round {

  private static final Logger LOG = Logger.getLogger(EndOldItems.class.getName());

  private final SubmissionRepository submissions;

  @Inject
  EndOldItems(SubmissionRepository submissions) {
    this.submissions = submissions;
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
    return "rows of submissions without an end";
  }

  @Override
  @Transactional
  public void run() {
    var open = submissions.openOfBefore();
    if (!open.isEmpty()) {
      int ended = submissions.endOfBefore(open);
      LOG.log(Level.INFO, "{0} rows of submissions of an older node have their end", ended);
    }
  }
}
