package org.preuve.portfolio.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;

class SnapshotManifestTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456Z");

  /** SHA-256 of {@code abc}, FIPS 180-4 example. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void is_canonical_json_with_sorted_keys_and_no_spaces() {
    var manifest = manifest(Map.of("merkleRoot", "00ff", "a", "1"));

    assertThat(new String(manifest.canonical(), UTF_8))
        .isEqualTo(
            "{\"attempt\":1,\"framework\":\"iot\",\"frozenAt\":\"2026-06-01T12:00:00Z\","
                + "\"id\":\"s\",\"items\":[{\"competencies\":[{\"code\":\"C.12\","
                + "\"justificationSha256\":\""
                + ABC
                + "\"}],\"digests\":{\"a\":\"1\",\"merkleRoot\":\"00ff\"},"
                + "\"evidence\":\"aaaaaaaaaaaaaaaaaaaaaaaaaa\",\"kind\":\"file\","
                + "\"mediaType\":\"application/pdf\",\"sha256\":\""
                + ABC
                + "\",\"size\":3}],\"type\":\"preuve-snapshot-1\"}");
  }

  @Test
  void holds_no_words_of_the_student() {
    assertThat(new String(manifest(Map.of()).canonical(), UTF_8)).doesNotContain("abc");
  }

  private static SnapshotManifest manifest(Map<String, String> digests) {
    var item =
        new SnapshotManifest.Item(
            new EvidenceId("a".repeat(26)),
            EvidenceKind.FILE,
            "application/pdf",
            3,
            ABC,
            digests,
            List.of(SnapshotManifest.Link.of("C.12", "abc")));
    return new SnapshotManifest("s", 1, "iot", NOON, List.of(item));
  }
}
