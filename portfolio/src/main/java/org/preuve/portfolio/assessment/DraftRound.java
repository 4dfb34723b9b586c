package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preuve.web.base.Round;

/** Forgets old drafts of assessors. */
@Dependent
class DraftRound implements Round {

  private static final Logger LOG = Logger.getLogger(DraftRound.class.getName());

  private final ForgetDrafts forgetting;
  private final KeepReports reports;

  @Inject
  DraftRound(ForgetDrafts forgetting, KeepReports reports) {
    this.forgetting = forgetting;
    this.reports = reports;
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(12);
  }

  @Override
  public String what() {
    return "drafts";
  }

  @Override
  public void run() {
    LOG.log(Level.FINE, "{0} drafts forgotten", forgetting.forget() + reports.forget());
  }
}
