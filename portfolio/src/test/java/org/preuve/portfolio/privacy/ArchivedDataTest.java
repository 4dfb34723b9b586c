package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.evidence.RestoreEvidence.Version;

class ArchivedDataTest {

  private static final String HASH = "0".repeat(64);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"type\":\"preuve-archive-1\"}",
        "{\"type\":\"other\",\"portfolio\":{\"evidence\":[]}}",
        "{\"type\":\"preuve-archive-1\",\"type\":\"x\",\"portfolio\":{\"evidence\":[]}}",
        "{\"type\":\"preuve-archive-1\",\"portfolio\":{\"evidence\":{}}}"
      })
  void is_nothing_else_than_the_document_of_an_archive(String json) {
    assertThat(ArchivedData.read(json.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void puts_the_version_that_counts_last() {
    var data =
        read(
            piece("b", "files/b", "\"firstVersion\":\"a\",\"addedAt\":\"2026-02-01T00:00:00Z\""),
            piece(
                "a",
                "files/a",
                "\"addedAt\":\"2026-03-01T00:00:00Z\",\"replacedAt\":\"2026-03-02T00:00:00Z\""),
            piece("c", "files/c", "\"addedAt\":\"2026-01-01T00:00:00Z\""));

    assertThat(data.orElseThrow().series())
        .extracting(versions -> versions.stream().map(v -> v.files().get(0).path()).toList())
        .containsExactly(List.of("files/a", "files/b"), List.of("files/c"));
  }

  @Test
  void leaves_out_links_that_no_framework_could_have_and_pieces_without_a_hash() {
    var links =
        "\"competencies\":[{\"framework\":\"iot\",\"code\":\"C.1\",\"justification\":\"w\"},"
            + "{\"framework\":\"iot\",\"code\":\"C.1\",\"justification\":\"again\"},"
            + "{\"framework\":\"other\",\"code\":\"C.1\",\"justification\":\"o\"},"
            + "{\"framework\":\"../x\",\"code\":\"C.2\",\"justification\":\"w\"},"
            + "{\"framework\":\"iot\",\"code\":\"<b>\",\"justification\":\"w\"},"
            + "{\"framework\":\"iot\",\"code\":\"C.3\",\"justification\":\" \"}]";
    var data =
        read(piece("a", "files/a", links), piece("b", "files/b", "").replace(HASH, "nothing"));

    assertThat(data.orElseThrow().series()).hasSize(1);
    Version only = data.get().series().get(0).get(0);
    assertThat(data.get().files()).containsOnlyKeys("files/a");
    assertThat(only.kind()).isEqualTo(EvidenceKind.TEXT);
    assertThat(only.links())
        .extracting(link -> link.framework() + " " + link.link().justification())
        .containsExactly("iot w", "other o");
  }

  @Test
  void reads_every_file_of_a_piece() {
    var further =
        "\"furtherFiles\":[{\"file\":\"files/2\",\"fileName\":\"b.txt\",\"sha256\":\""
            + HASH
            + "\"},{\"file\":\"files/3\",\"sha256\":\"none\"}]";

    var version = read(piece("a", "files/a", further)).orElseThrow().series().get(0).get(0);

    assertThat(version.files()).extracting(file -> file.name()).containsExactly("a", "b.txt");
  }

  @Test
  void an_archive_of_the_same_state_is_the_same_whenever_it_was_made() {
    var one =
        "{\"type\":\"preuve-archive-1\",\"exportedAt\":\"1\",\"portfolio\":{\"evidence\":[]}}";
    var other = one.replace("\"1\"", "\"2\"");

    assertThat(ArchivedData.read(one.getBytes(UTF_8)).orElseThrow().content())
        .isEqualTo(ArchivedData.read(other.getBytes(UTF_8)).orElseThrow().content());
  }

  private static Optional<ArchivedData> read(String... pieces) {
    var json =
        "{\"type\":\"preuve-archive-1\",\"portfolio\":{\"evidence\":["
            + String.join(",", pieces)
            + "]}}";
    return ArchivedData.read(json.getBytes(UTF_8));
  }

  private static String piece(String id, String file, String more) {
    return "{\"id\":\""
        + id
        + "\",\"kind\":\"text\",\"title\":\"T\",\"sha256\":\""
        + HASH
        + "\",\"file\":\""
        + file
        + "\""
        + (more.isEmpty() ? "" : "," + more)
        + "}";
  }
}
