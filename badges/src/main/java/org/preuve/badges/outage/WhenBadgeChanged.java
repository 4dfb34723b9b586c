package org.preuve.badges.outage;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Logger;
import org.preuve.badges.BadgeChanged;
import org.preuve.web.base.LoggedFault;

/**
 * Deletes what was kept of a badge that is no longer as it was: once when the transaction has
 * ended, so that nobody wrote it again meanwhile. Whoever looks at the badge next keeps it anew.
 */
@Dependent
class WhenBadgeChanged {

  private static final Logger LOG = Logger.getLogger(WhenBadgeChanged.class.getName());

  private final SnapshotFiles files;

  @Inject
  WhenBadgeChanged(SnapshotFiles files) {
    this.files = files;
  }

  void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) BadgeChanged event) {
    try {
      files.delete(event.award());
    } catch (IOException broken) {
      LoggedFault.warn(LOG, "the snapshot of " + event.award() + " could not be deleted", broken);
    }
  }
}
