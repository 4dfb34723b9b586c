package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.pack.PackedMessage;
import org.preuve.devices.pack.PackedMessages;
import org.preuve.devices.pack.Segment;
import org.preuve.devices.telemetry.PackRepository.Next;

/**
 * Puts some hundred old messages of a boot into one row, and deletes theirs, in one transaction:
 * whatever happens, each is there once. What would not come back byte for byte stays as it is.
 */
@Dependent
class PackMessages {

  private final PackRepository rows;
  private final PackedMessages packed;

  @Inject
  PackMessages(PackRepository rows, PackedMessages packed) {
    this.rows = rows;
    this.packed = packed;
  }

  /**
   * What became of one try.
   *
   * @param packed how many messages are in a segment now
   * @param altered rows whose bytes do not give their hash: they stay as they are
   * @param on where there may be more; empty where nothing of the device is old enough
   */
  record Try(int packed, int altered, Optional<PackPlace> on) {

    static final Try NOTHING = new Try(0, 0, Optional.empty());
  }

  /** Packs the first messages of a device that are older, from that place on. */
  @Transactional(TxType.REQUIRES_NEW)
  Try pack(String device, PackPlace from, Instant before) {
    var next = rows.next(device, from, before);
    if (next.isEmpty() || !rows.lock(next.get())) {
      return Try.NOTHING;
    }
    var old = rows.messages(next.get(), before, Segment.MOST);
    var looked = fitting(old);
    if (looked.isEmpty()) {
      return Try.NOTHING; // another node was faster
    }
    boolean full = old.size() == Segment.MOST || looked.size() < old.size();
    if (!full && rows.goesOn(next.get(), before)) {
      // else each minute would make a segment of its few
      return new Try(0, 0, Optional.of(PackPlace.behind(next.get().bootcount())));
    }
    var plain = looked.stream().filter(PackMessages::intact).map(PackMessages::plain).toList();
    if (!plain.isEmpty()) {
      put(next.get(), plain);
    }
    var last = looked.get(looked.size() - 1);
    var on = PackPlace.behind(last.bootcount(), last.sequence());
    return new Try(plain.size(), looked.size() - plain.size(), Optional.of(on));
  }

  private void put(Next next, List<PackedMessage> plain) {
    var segment = Segment.of(next.device(), plain);
    if (!segment.holds(plain)) {
      throw new IllegalStateException("a segment that does not give back what was packed");
    }
    packed.keep(next.registration(), segment);
    if (rows.delete(next, plain.stream().map(PackedMessage::sequence).toList()) != plain.size()) {
      throw new IllegalStateException("other rows than those that were packed");
    }
  }

  /** As many as one segment may have; one message always fits. */
  private static List<StoredMessage> fitting(List<StoredMessage> messages) {
    var fitting = new ArrayList<StoredMessage>();
    long bytes = 0;
    for (var message : messages) {
      bytes += message.message().length;
      if (bytes > Segment.LARGEST) {
        break;
      }
      fitting.add(message);
    }
    return fitting;
  }

  private static boolean intact(StoredMessage message) {
    return Arrays.equals(plain(message).hash(), message.hash());
  }

  private static PackedMessage plain(StoredMessage message) {
    return new PackedMessage(
        message.bootcount(),
        message.sequence(),
        message.kind().level(),
        message.message(),
        message.receivedAt(),
        message.beaconAt(),
        message.beaconChecked());
  }
}
