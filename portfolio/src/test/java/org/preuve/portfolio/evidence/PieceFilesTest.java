package org.preuve.portfolio.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PieceFilesTest {

  @Test
  void misses_a_file_that_only_the_digests_of_its_piece_name() {
    var digests = Map.of("file2", "bb", "file3", "cc");

    assertThat(PieceFiles.complete(digests, files("aa", "bb", "cc"))).isTrue();
    assertThat(PieceFiles.complete(digests, files("aa"))).isFalse();
    assertThat(PieceFiles.complete(digests, files("aa", "bb"))).isFalse();
    assertThat(PieceFiles.complete(digests, files("aa", "cc", "bb"))).isFalse();
    assertThat(PieceFiles.complete(Map.of(), files("aa", "bb"))).isFalse();
    assertThat(PieceFiles.complete(Map.of("merkleRoot", "dd"), files("aa"))).isTrue();
  }

  private static List<KeptFile> files(String... hashes) {
    return java.util.stream.IntStream.range(0, hashes.length)
        .mapToObj(i -> new KeptFile(i + 1, "plan.pdf", "application/pdf", 1, hashes[i]))
        .toList();
  }
}
