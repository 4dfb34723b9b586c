package org.preuve.web.tlog;

import java.security.MessageDigest;
import java.util.List;

/** Checks of proofs by somebody who has no tree (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class MerkleProof {

  private MerkleProof() {}

  /** Whether {@code leaf} is entry {@code index} of the tree of that size with that root. */
  public static boolean included(
      long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    var hash = leaf;
    for (var sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = MerkleTree.node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleTree.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && MessageDigest.isEqual(hash, root);
  }

  /** Whether the tree of {@code size} entries begins with the one of {@code old} entries. */
  public static boolean consistent(
      long old, byte[] oldRoot, long size, byte[] root, List<byte[]> proof) {
    if (old < 1 || old > size) {
      return false;
    }
    if (old == size) {
      return proof.isEmpty() && MessageDigest.isEqual(oldRoot, root);
    }
    return new Growth(old, size, proof, oldRoot).leadsTo(oldRoot, root);
  }

  /** One walk along a consistency proof. */
  private static final class Growth {

    private final List<byte[]> rest;
    private long node;
    private long last;
    private byte[] before;
    private byte[] after;

    Growth(long old, long size, List<byte[]> proof, byte[] oldRoot) {
      var down = Long.numberOfTrailingZeros(old);
      node = (old - 1) >> down;
      last = (size - 1) >> down;
      var own = Long.bitCount(old) == 1; // the old tree is a subtree: its root begins the proof
      var begin = own || proof.isEmpty() ? oldRoot : proof.get(0);
      rest = own || proof.isEmpty() ? proof : proof.subList(1, proof.size());
      before = begin;
      after = begin;
    }

    boolean leadsTo(byte[] oldRoot, byte[] root) {
      for (var hash : rest) {
        if (last == 0) {
          return false;
        }
        step(hash);
      }
      return last == 0
          && MessageDigest.isEqual(before, oldRoot)
          && MessageDigest.isEqual(after, root);
    }

    private void step(byte[] hash) {
      if ((node & 1) == 1 || node == last) {
        before = MerkleTree.node(hash, before);
        after = MerkleTree.node(hash, after);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        after = MerkleTree.node(after, hash);
      }
      node >>= 1;
      last >>= 1;
    }
  }
}
