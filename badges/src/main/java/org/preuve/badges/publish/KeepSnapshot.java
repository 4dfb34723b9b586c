package org.preuve.badges.publish;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import org.preuve.badges.award.Award;
import org.preuve.badges.formats.BadgeToken;
import org.preuve.badges.formats.GenuineCredential;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.outage.Snapshot;
import org.preuve.badges.outage.SnapshotFiles;
import org.preuve.web.base.LoggedFault;

/** Keeps what a published badge says, for when the database does not answer. */
@Dependent
class KeepSnapshot {

  private static final Logger LOG = Logger.getLogger(KeepSnapshot.class.getName());

  /** For so long one is not written again because somebody looks at the badge. */
  static final Duration FRESH = Duration.ofHours(1);

  private final FindBadges badges;
  private final GenuineCredential genuine;
  private final BadgeToken tokens;
  private final Issuers issuers;
  private final SnapshotFiles files;
  private final Clock clock;

  @Inject
  KeepSnapshot(
      FindBadges badges,
      GenuineCredential genuine,
      BadgeToken tokens,
      Issuers issuers,
      SnapshotFiles files,
      Clock clock) {
    this.badges = badges;
    this.genuine = genuine;
    this.tokens = tokens;
    this.issuers = issuers;
    this.files = files;
    this.clock = clock;
  }

  /** As it is now; nothing of one that is not published, or that nothing proves. */
  void keep(String id) {
    try {
      var now = snapshot(id);
      if (now.isEmpty()) {
        files.delete(id);
      } else {
        var registration = badges.any(id).orElseThrow().award().registration();
        files.write(issuers.of(registration), now.get());
        // withdrawn or changed while it was written: whoever did that has deleted before us
        if (snapshot(id).filter(now.get()::says).isEmpty()) {
          files.delete(id);
        }
      }
    } catch (IOException broken) {
      LoggedFault.warn(LOG, "no snapshot of " + id, broken);
    }
  }

  /** Unless that was done lately. */
  void refresh(String id) {
    try {
      var before = clock.instant().minus(FRESH);
      if (files.written(id).filter(at -> at.isAfter(before)).isEmpty()) {
        keep(id);
      }
    } catch (IOException | RuntimeException broken) { // the page that asked is shown all the same
      LoggedFault.warn(LOG, "no snapshot of " + id, broken);
    }
  }

  private Optional<Snapshot> snapshot(String id) {
    return badges
        .published(id)
        .filter(badge -> genuine.of(badge.award()).isPresent())
        .map(this::snapshot);
  }

  private Snapshot snapshot(ShownBadge badge) {
    var award = badge.award();
    var now = clock.instant();
    return new Snapshot(
        award.id(),
        award.credential(),
        award.recipientName(),
        award.state(now, issuers.standing(award.registration())),
        award.revokedAt().isPresent()
            ? award.revokedReason()
            : award.suspended() ? award.change().map(Award.Change::why).orElse("") : "",
        badge.achievement().picture().svg(badge.hasMeasurements()),
        tokens.of(award).orElse(""),
        now);
  }
}
