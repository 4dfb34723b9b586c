package org.preuve.portfolio.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.EvidenceLanguage;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.portfolio.group.Contributors.Contributor;
import org.preuve.web.UserId;
import org.preuve.web.base.Hashes;

class SnapshotManifestTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456Z");

  private static final Label LABEL = new Label("Notre mot", "Our word");

  private static final EvidenceId PIECE = new EvidenceId("a".repeat(26));

  private static final String NONCE = Hashes.sha256("salt" + PIECE.value());

  /** SHA-256 of {@code abc}, FIPS 180-4 example. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void is_canonical_json_with_sorted_keys_and_no_spaces() {
    var contents = contents("Officiel", Map.of("merkleRoot", "00ff", "a", "1"));

    assertThat(text(manifest(contents, null)))
        .isEqualTo(
            "{\"attempt\":1,\"candidate\":\"bbb\",\"criteria\":[{\"id\":\"c12-1\",\"items\":"
                + "[{\"id\":\"c12-1-1\",\"text\":\"Notre mot\"}],\"text\":\"Officiel\"}],"
                + "\"deliverables\":[{\"bloc\":1,\"evidence\":\""
                + PIECE.value()
                + "\",\"production\":\"Dossier\",\"text\":\"Un plan\"}],"
                + "\"framework\":\"iot\",\"frameworkVersion\":\""
                + FrameworkText.version(contents.framework())
                + "\",\"frozenAt\":\"2026-06-01T12:00:00Z\","
                + "\"id\":\"s\",\"items\":[{\"competencies\":[{\"code\":\"C.12\","
                + "\"justificationSha256\":\""
                + Hashes.sha256(NONCE + "abc")
                + "\"}],\"contributors\":[\"bbb\"],\"digests\":{\"a\":\"1\",\"merkleRoot\":\"00ff\"}"
                + ",\"evidence\":\"aaaaaaaaaaaaaaaaaaaaaaaaaa\",\"kind\":\"file\","
                + "\"mediaType\":\"application/pdf\",\"sha256\":\""
                + ABC
                + "\",\"size\":3,\"titleSha256\":\""
                + Hashes.sha256(NONCE + "Rapport")
                + "\"}],\"key\":\"https://preuve.example/keys/submissions/k.pem\",\"language\":\"fr\","
                + "\"statements\":[{\"code\":\"C.12\",\"criteria\":[\"c12-1\"],\"text\":\"Mener des"
                + " essais\"}],\"type\":\"preuve-snapshot-2\"}");
  }

  @Test
  void holds_no_words_of_the_student() {
    var text = text(manifest(contents("Officiel", Map.of()), null));

    assertThat(text).doesNotContain("abc").doesNotContain("Rapport");
  }

  @Test
  void says_nothing_of_the_deadline_that_it_missed() {
    var due = Instant.parse("2026-06-01T11:00:00Z");
    var contents = contents("Officiel", Map.of());

    assertThat(text(manifest(contents, due))).isEqualTo(text(manifest(contents, null)));
  }

  @Test
  void a_title_that_somebody_guesses_is_not_confirmed() {
    assertThat(text(manifest(contents("Officiel", Map.of()), null)))
        .doesNotContain(Hashes.sha256("Rapport"))
        .doesNotContain(Hashes.sha256("salt"));
  }

  @Test
  void is_the_manifest_of_its_attempt_and_its_pieces_and_of_no_other() {
    var bytes = manifest(contents("Officiel", Map.of()), null).canonical();
    var rows = Set.of(new SubmissionItem.Pair(PIECE, "C.12"));
    var more =
        Set.of(new SubmissionItem.Pair(PIECE, "C.12"), new SubmissionItem.Pair(PIECE, "C.1"));

    assertThat(CheckManifest.names(bytes, "s", 1, rows)).isTrue();
    assertThat(CheckManifest.names(bytes, "t", 1, rows)).isFalse();
    assertThat(CheckManifest.names(bytes, "s", 2, rows)).isFalse();
    assertThat(CheckManifest.names(bytes, "s", 1, more)).isFalse();
    assertThat(CheckManifest.names(bytes, "s", 1, Set.of())).isFalse();
  }

  @Test
  void names_the_language_of_a_piece_where_it_was_said() {
    var one = contents("Officiel", Map.of());
    var item = one.items().get(0).in(Optional.of(EvidenceLanguage.EN));
    var said = new Contents(one.framework(), 0, false, List.of(item), one.answers());

    assertThat(new String(manifest(one, null).canonical(), UTF_8))
        .doesNotContain("\"language\":\"en\"");
    assertThat(new String(manifest(said, null).canonical(), UTF_8))
        .contains("\"language\":\"en\",\"mediaType\"");
    assertThat(said.digest()).isNotEqualTo(one.digest());
  }

  @Test
  void another_wording_of_a_criterion_is_another_version_and_another_content() {
    var one = contents("Officiel", Map.of());
    var other = contents("Officiel.", Map.of());

    assertThat(one.digest()).isEqualTo(contents("Officiel", Map.of()).digest());
    assertThat(one.digest()).isNotEqualTo(other.digest());
    assertThat(FrameworkText.version(one.framework()))
        .isNotEqualTo(FrameworkText.version(other.framework()));
  }

  @Test
  void names_all_who_made_a_piece_and_hashes_what_each_says() {
    var one = contents("Officiel", Map.of());
    var item =
        one.items()
            .get(0)
            .by(
                List.of(
                    new Contributor(new UserId(2), "aaa", "w1", "Le boîtier"),
                    new Contributor(new UserId(1), "bbb", "", "")));
    var made = new Contents(one.framework(), 0, false, List.of(item), one.answers());

    var json = text(manifest(made, null));

    assertThat(json)
        .contains("\"contributors\":[\"aaa\",\"bbb\"]")
        .contains("\"contributions\":[{\"contributor\":\"aaa\",\"id\":\"w1\",\"wordsSha256\":\"")
        .doesNotContain("boîtier");
    assertThat(made.digest()).isNotEqualTo(one.digest());
    assertThat(made.contributions()).containsExactly("w1");
  }

  static Contents contents(String wording, Map<String, String> digests) {
    var item =
        new Contents.Item(
            PIECE,
            EvidenceKind.FILE,
            "application/pdf",
            3,
            ABC,
            "Rapport",
            digests,
            List.of(new Contents.Link("C.12", "abc")));
    var answer = new Contents.Answer(1, "Dossier", "Un plan", PIECE);
    return new Contents(framework(wording), 0, false, List.of(item), List.of(answer));
  }

  static SnapshotManifest manifest(Contents contents, @Nullable Instant due) {
    var key = URI.create("https://preuve.example/keys/submissions/k.pem");
    return new SnapshotManifest("s", 1, "bbb", NOON, due, contents, "salt", key);
  }

  /** With one competency of which the criterion has an official text, and one without evidence. */
  private static Framework framework(String wording) {
    var part = new Criterion("c12-1-1", LABEL, List.of("C.12"), List.of(), Optional.empty());
    var criterion =
        new Criterion("c12-1", LABEL, List.of("C.12"), List.of(part), Optional.of(wording));
    var tests = new Competency("C.12", LABEL, Optional.of("Mener des essais"), List.of(criterion));
    var other = new Competency("C.13", LABEL, Optional.empty(), List.of(criterion));
    var bloc =
        new Bloc(
            1,
            LABEL,
            Optional.empty(),
            List.of(),
            List.of(tests, other),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Framework("iot", LABEL, List.of(bloc), "fr", List.of());
  }

  private static String text(SnapshotManifest manifest) {
    return new String(manifest.canonical(), UTF_8);
  }
}
