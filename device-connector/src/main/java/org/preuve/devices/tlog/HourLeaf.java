package org.preuve.devices.tlog;

import org.preuve.web.tlog.MerkleTree;

/**
 * One message of an hour.
 *
 * @param leaf hash of the leaf: SHA-256(0x00 ‖ SHA-256(message))
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record HourLeaf(long bootcount, long sequence, byte[] leaf) {

  static HourLeaf of(long bootcount, long sequence, byte[] sha256) {
    return new HourLeaf(bootcount, sequence, MerkleTree.leaf(sha256));
  }
}
