package org.preuve.web.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleSubsetTest {

  private final Random random = new Random(6962);

  @Test
  void leads_from_any_leaves_of_any_tree_to_its_root() {
    for (int size = 1; size <= 40; size++) {
      var leaves = leaves(size);
      for (int i = 0; i < 20; i++) {
        var places = places(size);
        var hashes = MerkleSubset.hashes(leaves, places);
        assertThat(MerkleSubset.root(size, shown(leaves, places), hashes).orElseThrow())
            .isEqualTo(MerkleTree.root(leaves));
      }
    }
  }

  @Test
  void needs_few_hashes_for_leaves_in_a_row() {
    var leaves = leaves(10_000);
    var places = new TreeSet<>(IntStream.range(3_333, 7_777).boxed().toList());

    assertThat(MerkleSubset.hashes(leaves, places)).hasSizeLessThan(28);
    assertThat(
            MerkleSubset.hashes(leaves, new TreeSet<>(IntStream.range(0, 10_000).boxed().toList())))
        .isEmpty();
  }

  @Test
  void leads_nowhere_or_elsewhere_with_what_was_changed() {
    var leaves = leaves(13);
    var root = MerkleTree.root(leaves);
    var places = new TreeSet<>(List.of(2, 3, 7));
    var hashes = MerkleSubset.hashes(leaves, places);
    var shown = shown(leaves, places);
    var moved = new TreeMap<>(shown);
    moved.put(8, moved.remove(7));
    var forged = new TreeMap<>(shown);
    forged.put(3, MerkleTree.leaf(new byte[] {9}));

    assertThat(MerkleSubset.root(13, forged, hashes).orElseThrow()).isNotEqualTo(root);
    assertThat(MerkleSubset.root(13, moved, hashes).filter(r -> Arrays.equals(r, root))).isEmpty();
    assertThat(MerkleSubset.root(13, shown, hashes.subList(1, hashes.size()))).isEmpty();
    var more = new ArrayList<>(hashes);
    more.add(root);
    assertThat(MerkleSubset.root(13, shown, more)).isEmpty();
    assertThat(MerkleSubset.root(7, shown, hashes)).isEmpty();
    assertThat(MerkleSubset.root(13, new TreeMap<>(), List.of(root))).isEmpty();
  }

  private static TreeMap<Integer, byte[]> shown(List<byte[]> leaves, TreeSet<Integer> places) {
    var shown = new TreeMap<Integer, byte[]>();
    places.forEach(place -> shown.put(place, leaves.get(place)));
    return shown;
  }

  private TreeSet<Integer> places(int size) {
    var places = new TreeSet<Integer>();
    places.add(random.nextInt(size));
    IntStream.range(0, size).filter(i -> random.nextInt(3) == 0).forEach(places::add);
    return places;
  }

  private static List<byte[]> leaves(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> MerkleTree.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }
}
