package org.preuve.web.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree (RFC 6962, section 2.1) over tiles of 256 hashes (C2SP tlog-tiles): root and proofs
 * are computed from few hashes, however many entries there are.
 *
 * @param tiles where the hashes are
 * @param size entries of the tree, at least 0
 */
public record TileTree(Tiles tiles, long size) {

  /** Binary levels that one tile spans. */
  public static final int HEIGHT = 8;

  /** Hashes of a full tile. */
  public static final int WIDTH = 1 << HEIGHT;

  /** Hashes by tile level: 0 has the leaves, each level above the roots of full tiles below. */
  @FunctionalInterface
  public interface Tiles {

    /** {@code count} hashes of a level from {@code from} on; all of them are there. */
    List<byte[]> hashes(int level, long from, int count);
  }

  /** Refuses a tree of less than nothing. */
  public TileTree {
    if (size < 0) {
      throw new IllegalArgumentException("size is negative: " + size);
    }
  }

  /** Root of the tree, 32 bytes; of no entry, the hash of nothing. */
  public byte[] root() {
    return size == 0 ? MerkleTree.root(List.of()) : range(0, size);
  }

  /** Audit path of an entry, from its sibling to the root's child (RFC 6962, section 2.1.1). */
  public List<byte[]> inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no entry " + index + " of " + size);
    }
    var path = new ArrayList<byte[]>();
    path(index, 0, size, path);
    return List.copyOf(path);
  }

  /** That the tree of the first {@code old} entries became this one (section 2.1.2). */
  public List<byte[]> consistency(long old) {
    if (old < 1 || old > size) {
      throw new IllegalArgumentException("no tree of " + old + " within " + size);
    }
    var proof = new ArrayList<byte[]>();
    subproof(old, 0, size, true, proof);
    return List.copyOf(proof);
  }

  private void path(long index, long from, long count, List<byte[]> path) {
    if (count == 1) {
      return;
    }
    var split = split(count);
    if (index < split) {
      path(index, from, split, path);
      path.add(range(from + split, count - split));
    } else {
      path(index - split, from + split, count - split, path);
      path.add(range(from, split));
    }
  }

  private void subproof(long old, long from, long count, boolean known, List<byte[]> proof) {
    if (old == count) {
      if (!known) {
        proof.add(range(from, count));
      }
      return;
    }
    var split = split(count);
    if (old <= split) {
      subproof(old, from, split, known, proof);
      proof.add(range(from + split, count - split));
    } else {
      subproof(old - split, from + split, count - split, false, proof);
      proof.add(range(from, split));
    }
  }

  private byte[] range(long from, long count) {
    if (Long.bitCount(count) == 1) {
      return full(from, Long.numberOfTrailingZeros(count));
    }
    var split = split(count);
    return MerkleTree.node(range(from, split), range(from + split, count - split));
  }

  /** A full subtree of 2^levels entries lies within one tile. */
  private byte[] full(long from, int levels) {
    var level = levels / HEIGHT;
    return MerkleTree.root(tiles.hashes(level, from >> (level * HEIGHT), 1 << (levels % HEIGHT)));
  }

  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }
}
