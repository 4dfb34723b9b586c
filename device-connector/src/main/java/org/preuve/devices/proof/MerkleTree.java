package org.preuve.devices.proof;

import java.util.List;
import org.preuve.devices.key.Sha256;

/** Merkle tree hash with SHA-256, RFC 6962, section 2.1. */
final class MerkleTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleTree() {}

  /** Hash of one entry: SHA-256(0x00 ‖ entry). */
  static byte[] leaf(byte[] entry) {
    return Sha256.of(LEAF, entry);
  }

  /** Root over leaf hashes in order; of no leaf, the hash of nothing. */
  static byte[] root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return Sha256.of();
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    var split = Integer.highestOneBit(leaves.size() - 1); // largest power of two below the size
    return Sha256.of(
        NODE, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }
}
