package org.preuve.badges.rekey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preuve.badges.issuer.BadgeIssuer;
import org.preuve.badges.issuer.RenewKeys;
import org.preuve.lti.admin.account.AdminDesk;
import org.preuve.web.base.Ids;

/**
 * Keeps that keys were stolen, before they are withdrawn: who is cut off in between finds out what
 * is to be done.
 */
@Dependent
class WithdrawKeys {

  static final int LONGEST_WHY = 500;

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private final ResigningRepository work;
  private final RenewKeys keys;
  private final AdminDesk desk;
  private final Clock clock;

  @Inject
  WithdrawKeys(ResigningRepository work, RenewKeys keys, AdminDesk desk, Clock clock) {
    this.work = work;
    this.keys = keys;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Why not; empty if the keys are to be withdrawn from now on.
   *
   * @param number of the keys that sign, as whoever says so knows it
   * @param since when they were stolen, if that is known
   * @param why stands in the award log beside each badge
   * @param who name of the administrator, {@code -} for a command
   */
  @Transactional
  Optional<RekeyReason> ask(
      BadgeIssuer issuer, int number, Optional<Instant> since, String why, String who) {
    var now = clock.instant();
    if (why.isBlank() || why.strip().length() > LONGEST_WHY) {
      return Optional.of(RekeyReason.REKEY_WHY);
    }
    if (since.filter(at -> at.isAfter(now) || at.isBefore(EARLIEST)).isPresent()) {
      return Optional.of(RekeyReason.REKEY_SINCE);
    }
    if (keys.number(issuer) != number) {
      return Optional.of(RekeyReason.REKEY_CHANGED);
    }
    var opened =
        work.open(
            Ids.random(),
            issuer.registration(),
            number,
            since.isPresent() ? 1 : 0,
            since.orElse(Instant.EPOCH),
            why.strip(),
            who,
            now);
    if (opened == 0) {
      return Optional.of(RekeyReason.REKEY_OPEN);
    }
    desk.badgeKeysWithdrawn(who, issuer.name() + " (" + issuer.id() + "), № " + number);
    return Optional.empty();
  }
}
