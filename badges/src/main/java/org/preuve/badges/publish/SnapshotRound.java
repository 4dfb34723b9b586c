package org.preuve.badges.publish;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import org.preuve.badges.outage.SnapshotFiles;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.base.Round;
import org.preuve.web.tenant.Tenant;

/**
 * Writes old snapshots anew, and deletes what a node that was killed in between has left of badges
 * that are no longer published.
 */
@Dependent
class SnapshotRound implements Round {

  private static final Logger LOG = Logger.getLogger(SnapshotRound.class.getName());
  private static final int MOST = 50;

  private final SnapshotFiles files;
  private final Instance<KeepSnapshot> keeping;
  private final Clock clock;

  @Inject
  SnapshotRound(SnapshotFiles files, Instance<KeepSnapshot> keeping, Clock clock) {
    this.files = files;
    this.keeping = keeping;
    this.clock = clock;
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public String what() {
    return "snapshots of published badges";
  }

  @Override
  public void run() {
    try {
      var old = files.before(clock.instant().minus(KeepSnapshot.FRESH), MOST);
      if (!old.isEmpty()) {
        Tenant.everyone(
            () -> {
              try (var use = keeping.getHandle()) {
                old.forEach(badge -> keep(use.get(), badge));
              }
              return true;
            });
      }
    } catch (IOException broken) {
      LoggedFault.warn(LOG, "snapshots of badges wait", broken);
    }
  }

  /** One that fails waits for the next round and keeps no other. */
  private static void keep(KeepSnapshot keeping, String badge) {
    try {
      keeping.keep(badge);
    } catch (RuntimeException failed) {
      LoggedFault.warn(LOG, "the snapshot of " + badge + " waits", failed);
    }
  }
}
