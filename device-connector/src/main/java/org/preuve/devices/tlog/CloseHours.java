package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.tlog.HourRepository.Busy;
import org.preuve.web.base.Ids;
import org.preuve.web.tlog.MerkleTree;

/**
 * Lets the root of what came from a device in an hour wait for its entry in the log, so that
 * nothing of it is changed or put in before somebody freezes it.
 */
@Dependent
class CloseHours {

  /** Of one device in an hour: more than a node takes of it, a hundred a second. */
  private static final int MOST = 500_000;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 32;

  private final HourRepository hours;
  private final LogRepository log;
  private final Clock clock;

  @Inject
  CloseHours(HourRepository hours, LogRepository log, Clock clock) {
    this.hours = hours;
    this.log = log;
    this.clock = clock;
  }

  /** Devices whose hour is open. */
  List<Busy> open(Instant begins, int most) {
    return hours.open(begins, most);
  }

  /** Closes one; in a transaction of its own. */
  @Transactional
  void close(Busy busy, Instant begins) {
    var leaves = hours.leaves(busy.device(), begins, MOST);
    var root =
        HexFormat.of().formatHex(MerkleTree.root(leaves.stream().map(HourLeaf::leaf).toList()));
    var text = Hour.text(busy.device(), begins, leaves.size(), root);
    var hour = new Hour(Ids.random(), begins, leaves.size(), root, text);
    if (hours.add(busy, hour, clock.instant())) {
      var salt = new byte[SALT];
      RANDOM.nextBytes(salt);
      var entry = Sha256.of(salt, text.getBytes(StandardCharsets.US_ASCII));
      var hex = HexFormat.of();
      log.addHour(busy.registration(), hour.id(), hex.formatHex(salt), hex.formatHex(entry));
    }
  }
}
