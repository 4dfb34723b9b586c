package org.preuve.devices.announced;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.announced.DeviceTable.Line;
import org.preuve.devices.registry.DeviceAccounts;
import org.preuve.lti.roster.FindLearner;
import org.preuve.lti.roster.Roster;
import org.preuve.web.Caller;

/** Names keys for students: each waits until a device has proved that it holds it. */
@Dependent
class AnnounceDevices {

  /** Of one course, without those that have come. */
  private static final int MOST_WAITING = 2000;

  private final AnnouncedRepository announced;
  private final DeviceAccounts accounts;
  private final Roster roster;
  private final Clock clock;

  @Inject
  AnnounceDevices(
      AnnouncedRepository announced, DeviceAccounts accounts, Roster roster, Clock clock) {
    this.announced = announced;
    this.accounts = accounts;
    this.roster = roster;
    this.clock = clock;
  }

  /** What stands in a table, and what is wrong with it; nothing is kept. */
  @Transactional
  List<Line> read(Caller teacher, String csv) {
    announced.forget(clock.instant());
    var learners = new FindLearner(roster.identified(teacher.course()));
    return new DeviceTable(learners, this::taken).read(csv);
  }

  private boolean taken(String thumbprint) {
    return accounts.keyTaken(thumbprint) || announced.known(thumbprint) > 0;
  }

  /**
   * Keeps lines without a problem.
   *
   * @throws jakarta.data.exceptions.EntityExistsException if somebody else announces one of the
   *     keys at this moment: then none is kept
   */
  @Transactional
  Optional<AnnounceReason> keep(Caller teacher, List<Line> lines) {
    if (announced.countWaiting(teacher.course().value()) + lines.size() > MOST_WAITING) {
      return Optional.of(AnnounceReason.ANNOUNCE_MANY);
    }
    for (var line : lines) {
      announced.add(
          new Announced(
              teacher,
              line.owner().orElseThrow().user(),
              line.name(),
              line.model(),
              line.key().orElseThrow(),
              Nonce.random(),
              clock.instant()));
    }
    return Optional.empty();
  }

  /** Takes one back; false when it is gone, or a device by now. */
  @Transactional
  boolean takeBack(Caller teacher, String id) {
    return announced.takeBack(id, teacher.course().value()) > 0;
  }

  /** A page of those that wait. */
  @Transactional
  List<Announced> waiting(Caller teacher, int most, int skip) {
    return announced.waiting(teacher.course().value(), most, skip);
  }

  /** How many wait. */
  @Transactional
  long count(Caller teacher) {
    return announced.countWaiting(teacher.course().value());
  }
}
