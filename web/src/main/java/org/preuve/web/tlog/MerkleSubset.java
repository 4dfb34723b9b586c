package org.preuve.web.tlog;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * That some leaves of a tree (RFC 6962, section 2.1) stand in it at their places: the hashes of all
 * largest subtrees without any of them, from left to right. For one leaf these are its path in
 * another order; for leaves in a row they are few, however many leaves there are.
 */
public final class MerkleSubset {

  private MerkleSubset() {}

  /**
   * The hashes that lead from some leaves to the root.
   *
   * @param leaves hashes of all
   * @param places of those that are shown, at least one, from 0
   */
  public static List<byte[]> hashes(List<byte[]> leaves, SortedSet<Integer> places) {
    var hashes = new ArrayList<byte[]>();
    collect(leaves, 0, leaves.size(), places, hashes);
    return hashes;
  }

  private static void collect(
      List<byte[]> leaves, int from, int to, SortedSet<Integer> places, List<byte[]> hashes) {
    if (places.subSet(from, to).isEmpty()) {
      hashes.add(MerkleTree.root(leaves.subList(from, to)));
    } else if (to - from > 1) {
      var middle = from + split(to - from);
      collect(leaves, from, middle, places, hashes);
      collect(leaves, middle, to, places, hashes);
    }
  }

  /**
   * The root to which leaves and hashes lead; empty if they make up no tree of that size.
   *
   * @param shown leaf hashes by place
   */
  public static Optional<byte[]> root(
      int size, SortedMap<Integer, byte[]> shown, List<byte[]> hashes) {
    if (shown.isEmpty() || shown.firstKey() < 0 || shown.lastKey() >= size) {
      return Optional.empty();
    }
    var rest = hashes.iterator();
    return root(0, size, shown, rest).filter(found -> !rest.hasNext());
  }

  private static Optional<byte[]> root(
      int from, int to, SortedMap<Integer, byte[]> shown, Iterator<byte[]> rest) {
    Map<Integer, byte[]> here = shown.subMap(from, to);
    if (here.isEmpty()) {
      return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
    if (to - from == 1) {
      return here.values().stream().findFirst();
    }
    var middle = from + split(to - from);
    var left = root(from, middle, shown, rest);
    var right = left.flatMap(found -> root(middle, to, shown, rest));
    return right.map(found -> MerkleTree.node(left.orElseThrow(), found));
  }

  /** Largest power of two below the size. */
  private static int split(int size) {
    return Integer.highestOneBit(size - 1);
  }
}
