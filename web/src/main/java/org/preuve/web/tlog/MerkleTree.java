package org.preuve.web.tlog;

import java.util.List;
import org.preuve.web.base.Hashes;

/** Merkle tree hash with SHA-256, RFC 6962, section 2.1. */
public final class MerkleTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleTree() {}

  /** Hash of one entry: SHA-256(0x00 ‖ entry). */
  public static byte[] leaf(byte[] entry) {
    return sha256(LEAF, entry);
  }

  /** Root over leaf hashes in order; of no leaf, the hash of nothing. */
  public static byte[] root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return sha256();
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    var split = Integer.highestOneBit(leaves.size() - 1); // largest power of two below the size
    return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  /** Hash of two subtrees that stand side by side: SHA-256(0x01 ‖ left ‖ right). */
  public static byte[] node(byte[] left, byte[] right) {
    return sha256(NODE, left, right);
  }

  private static byte[] sha256(byte[]... parts) {
    var digest = Hashes.digest();
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }
}
