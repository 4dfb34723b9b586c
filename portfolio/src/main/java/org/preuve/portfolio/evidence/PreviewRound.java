package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preuve.portfolio.preview.Previews;
import org.preuve.web.base.Round;

/** Deletes previews of files that are gone, and the oldest of too many. */
@Dependent
class PreviewRound implements Round {

  private static final Logger LOG = Logger.getLogger(PreviewRound.class.getName());

  private final Previews previews;
  private final EvidenceFiles files;

  @Inject
  PreviewRound(Previews previews, EvidenceFiles files) {
    this.previews = previews;
    this.files = files;
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(30);
  }

  @Override
  public String what() {
    return "previews";
  }

  @Override
  public void run() {
    LOG.log(Level.FINE, "{0} previews deleted", previews.trim(files::there));
  }
}
