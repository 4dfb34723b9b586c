package org.preuve.devices.proof;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.preuve.devices.telemetry.SignedTelemetry;
import org.preuve.devices.telemetry.StoredMessage;
import org.preuve.web.tlog.MerkleTree;

/**
 * A proof checked again from its messages.
 *
 * @param genuine messages whose signature is that of the key in the document
 * @param expected messages that the document counts
 * @param sameRoot whether the tree over the messages has the root in the document
 * @param at when
 */
public record Recheck(int genuine, int expected, boolean sameRoot, Instant at) {

  static Recheck of(ProofDocument document, List<StoredMessage> messages, Instant now) {
    var key = document.key();
    var genuine =
        (int)
            messages.stream()
                .filter(message -> SignedTelemetry.stored(message.message()).genuine(key))
                .count();
    var root =
        MerkleTree.root(
            messages.stream().map(message -> MerkleTree.leaf(message.message())).toList());
    return new Recheck(
        genuine,
        document.leaves(),
        HexFormat.of().formatHex(root).equals(document.merkleRoot()),
        now);
  }

  /** Everything holds. */
  public boolean holds() {
    return sameRoot && genuine == expected;
  }
}
