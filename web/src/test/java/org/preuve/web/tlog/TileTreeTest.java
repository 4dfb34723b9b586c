package org.preuve.web.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTreeTest {

  private static final HexFormat HEX = HexFormat.of();

  /** Entries that the reference implementation of RFC 6962 publishes with their proofs. */
  private static final List<byte[]> PUBLISHED =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(HEX::parseHex)
          .map(MerkleTree::leaf)
          .toList();

  private static final List<byte[]> LEAVES =
      LongStream.range(0, 66_000)
          .mapToObj(i -> MerkleTree.leaf(ByteBuffer.allocate(8).putLong(i).array()))
          .toList();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 513, 1000, 65_535, 65_536, 65_537, 66_000})
  void has_the_root_of_the_whole_tree(int size) {
    assertThat(tree(LEAVES, size).root()).isEqualTo(MerkleTree.root(LEAVES.subList(0, size)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
  })
  void has_the_published_audit_path(long index, int size, String path) {
    assertThat(tree(PUBLISHED, size).inclusion(index).stream().map(HEX::formatHex))
        .containsExactly(path.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
  })
  void has_the_published_proof_of_growth(long old, int size, String proof) {
    assertThat(tree(PUBLISHED, size).consistency(old).stream().map(HEX::formatHex))
        .containsExactly(proof.split(" "));
  }

  @Test
  void proves_each_entry_at_its_place_only() {
    for (int size = 1; size <= 40; size++) {
      var tree = tree(LEAVES, size);
      for (int index = 0; index < size; index++) {
        var path = tree.inclusion(index);
        var leaf = LEAVES.get(index);
        assertThat(MerkleProof.included(index, size, leaf, path, tree.root())).isTrue();
        assertThat(MerkleProof.included(index, size, LEAVES.get(size), path, tree.root()))
            .isFalse();
        assertThat(MerkleProof.included(index + 1, size, leaf, path, tree.root())).isFalse();
        assertThat(MerkleProof.included(index, size, leaf, longer(path), tree.root())).isFalse();
      }
    }
  }

  @Test
  void proves_that_a_tree_has_only_grown() {
    for (int size = 1; size <= 40; size++) {
      var tree = tree(LEAVES, size);
      for (int old = 1; old <= size; old++) {
        var before = tree(LEAVES, old).root();
        var proof = tree.consistency(old);
        assertThat(MerkleProof.consistent(old, before, size, tree.root(), proof)).isTrue();
        assertThat(MerkleProof.consistent(old, LEAVES.get(50), size, tree.root(), proof)).isFalse();
        assertThat(MerkleProof.consistent(old, before, size, LEAVES.get(50), proof)).isFalse();
        assertThat(MerkleProof.consistent(old, before, size, tree.root(), longer(proof))).isFalse();
      }
    }
  }

  @Test
  void proves_across_tiles() {
    var tree = tree(LEAVES, 66_000);

    for (long index : new long[] {0, 255, 256, 65_535, 65_536, 65_999}) {
      var leaf = LEAVES.get((int) index);
      assertThat(MerkleProof.included(index, 66_000, leaf, tree.inclusion(index), tree.root()))
          .isTrue();
    }
    var before = tree(LEAVES, 65_537).root();
    assertThat(
            MerkleProof.consistent(65_537, before, 66_000, tree.root(), tree.consistency(65_537)))
        .isTrue();
  }

  @Test
  void proves_nothing_about_what_is_not_there() {
    var tree = tree(LEAVES, 3);

    assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(3));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(0));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(4));
    assertThat(MerkleProof.included(3, 3, LEAVES.get(3), List.of(), tree.root())).isFalse();
    assertThat(MerkleProof.consistent(0, tree.root(), 3, tree.root(), List.of())).isFalse();
  }

  private static List<byte[]> longer(List<byte[]> proof) {
    var longer = new ArrayList<>(proof);
    longer.add(LEAVES.get(60));
    return longer;
  }

  /** Tiles as their definition says: each hash is the root of its 256^level entries. */
  private static TileTree tree(List<byte[]> leaves, int size) {
    return new TileTree(
        (level, from, count) -> {
          var span = 1 << (TileTree.HEIGHT * level);
          var hashes = new ArrayList<byte[]>();
          for (int i = (int) from; i < from + count; i++) {
            hashes.add(MerkleTree.root(leaves.subList(i * span, (i + 1) * span)));
          }
          return hashes;
        },
        size);
  }
}
