package org.preuve.badges.log;

import java.util.ArrayList;
import java.util.List;
import org.preuve.web.base.Hashes;

/**
 * Root of a Merkle tree over entries that come one after the other (RFC 6962, section 2.1); keeps
 * one hash for each full subtree.
 */
final class TreeHash {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final List<byte[]> subtrees = new ArrayList<>();
  private long size;

  /** The next entry. */
  void add(byte[] entry) {
    var digest = Hashes.digest();
    digest.update(LEAF);
    var hash = digest.digest(entry);
    for (long full = size; (full & 1) == 1; full >>= 1) {
      hash = node(subtrees.remove(subtrees.size() - 1), hash);
    }
    subtrees.add(hash);
    size++;
  }

  /** How many entries there are. */
  long size() {
    return size;
  }

  /** SHA-256, 32 bytes; of nothing where there is no entry. */
  byte[] root() {
    if (subtrees.isEmpty()) {
      return Hashes.digest().digest();
    }
    var root = subtrees.get(subtrees.size() - 1);
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = node(subtrees.get(i), root);
    }
    return root.clone();
  }

  private static byte[] node(byte[] left, byte[] right) {
    var digest = Hashes.digest();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }
}
