package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preuve.web.base.Round;

/** Forgets the bytes of deleted evidence. */
@Dependent
class ForgetRound implements Round {

  private static final Logger LOG = Logger.getLogger(ForgetRound.class.getName());

  private final ForgetFiles forgetting;

  @Inject
  ForgetRound(ForgetFiles forgetting) {
    this.forgetting = forgetting;
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(6);
  }

  @Override
  public String what() {
    return "files";
  }

  @Override
  public void run() {
    var forgotten = forgetting.forget();
    LOG.log(Level.FINE, "{0}", forgotten);
    if (forgotten.refused() > 0) {
      LOG.log(
          Level.SEVERE,
          "{0} files of evidence are unknown to the database; none was touched. If the database is"
              + " the right one, raise PREUVE_UPLOAD_FORGET_PERCENT for one day.",
          forgotten.refused());
    }
  }
}
