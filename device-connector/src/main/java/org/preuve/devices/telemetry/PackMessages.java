package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.preuve.devices.pack.PackedMessage;
import org.preuve.devices.pack.PackedMessages;
import org.preuve.devices.pack.Segment;

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

  /** What became of one try. */
  enum Outcome {
    /** Nothing of that device is old enough, or so few of a boot that goes on. */
    NOTHING,
    PACKED,
    /** A row whose bytes do not give its hash, or that would not come back: nothing was changed. */
    ALTERED
  }

  /** Packs the first messages of a device that are older. */
  @Transactional(TxType.REQUIRES_NEW)
  Outcome pack(String device, Instant before) {
    var next = rows.next(device, before);
    if (next.isEmpty() || !rows.lock(next.get())) {
      return Outcome.NOTHING;
    }
    var old = rows.messages(next.get(), before, Segment.MOST);
    var messages = fitting(old);
    if (messages.isEmpty()) {
      return Outcome.NOTHING; // another node was faster
    }
    boolean full = old.size() == Segment.MOST || messages.size() < old.size();
    if (!full && rows.goesOn(next.get(), before)) {
      return Outcome.NOTHING; // else each minute would make a segment of its few
    }
    var plain = messages.stream().map(PackMessages::plain).toList();
    var segment = Segment.of(device, plain);
    if (!intact(messages) || !segment.holds(plain)) {
      return Outcome.ALTERED;
    }
    packed.keep(next.get().registration(), segment);
    if (rows.delete(next.get(), segment.last(), before) != messages.size()) {
      throw new IllegalStateException("other rows than those that were packed");
    }
    return Outcome.PACKED;
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

  private static boolean intact(List<StoredMessage> messages) {
    return messages.stream().allMatch(m -> Arrays.equals(plain(m).hash(), m.hash()));
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
