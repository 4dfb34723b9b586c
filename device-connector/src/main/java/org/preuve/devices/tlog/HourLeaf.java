package org.preuve.devices.tlog;

import java.time.Instant;
import java.util.Comparator;
import org.preuve.web.tlog.MerkleTree;

/**
 * One message of an hour.
 *
 * @param leaf hash of the leaf: SHA-256(0x00 ‖ SHA-256(message))
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record HourLeaf(Instant receivedAt, long bootcount, long sequence, byte[] leaf) {

  /** The order in an hour. */
  static final Comparator<HourLeaf> ORDER =
      Comparator.comparing(HourLeaf::receivedAt)
          .thenComparing(HourLeaf::bootcount)
          .thenComparing(HourLeaf::sequence);

  static HourLeaf of(Instant receivedAt, long bootcount, long sequence, byte[] sha256) {
    return new HourLeaf(receivedAt, bootcount, sequence, MerkleTree.leaf(sha256));
  }
}
