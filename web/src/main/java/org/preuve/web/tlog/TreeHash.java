package org.preuve.web.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * Root of a Merkle tree over entries that come one after the other (RFC 6962, section 2.1); keeps
 * one hash for each full subtree.
 */
public final class TreeHash {

  private final List<byte[]> subtrees = new ArrayList<>();
  private long size;

  /** The next entry. */
  public void add(byte[] entry) {
    var hash = MerkleTree.leaf(entry);
    for (long full = size; (full & 1) == 1; full >>= 1) {
      hash = MerkleTree.node(subtrees.remove(subtrees.size() - 1), hash);
    }
    subtrees.add(hash);
    size++;
  }

  /** How many entries there are. */
  public long size() {
    return size;
  }

  /** SHA-256, 32 bytes; of nothing where there is no entry. */
  public byte[] root() {
    if (subtrees.isEmpty()) {
      return MerkleTree.root(List.of());
    }
    var root = subtrees.get(subtrees.size() - 1);
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = MerkleTree.node(subtrees.get(i), root);
    }
    return root.clone();
  }
}
