package org.preuve.portfolio.framework.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Certifiers' documents as anybody may send them, text and tables: each becomes a draft or gets a
 * reason, none an exception, none costs more than it is long.
 */
class DocumentFuzzTest {

  private static final String TEXT =
      """
      Référentiel de la certification « Gardien de ruches connectées »

      Bloc 1 : Observer les ruches

      C1. Observer une ruche, afin de la soigner.
      C2. Peser et noter, en tenant compte du poids
      de la veille.

      Page 1 / 2
      \f
      BLOC 2 – Agir
      C3 – Nourrir la colonie sans gaspiller.
      """;

  private static final String TABLE =
      """
      La certification *Gardien (GRC)*<sup>1</sup> a deux blocs.

      Bloc de compétences n° 1 : **Observer.**

      <table><tr><td rowspan="2"><p>1. Regarder</p></td><td><p>C.1 Observer de 1 m<sup>2</sup>.</p></td></tr>
      <tr><td>C.2 Peser &amp; _noter_.</td></tr></table>

      | C.3 | Nourrir | **sans gaspiller** |
      """;

  private static final List<String> PIECES =
      List.of(
          "\f",
          "\n",
          "\n\n",
          "\t",
          "|",
          "||",
          "<table>",
          "</table>",
          "<td rowspan=99>",
          "<tr>",
          "<td colspan=64>",
          "</p>",
          "<sup>",
          "&#0;",
          "&amp",
          "C1",
          "C.999.99",
          "C 1 à C 7",
          "Bloc",
          "BLOC XII",
          "Bloc 99 :",
          "**",
          "_",
          "___",
          "\\",
          "#",
          "\u00AD",
          "\uFB03",
          "\uFEFF",
          "\uE000",
          "\u202F",
          "\u001E",
          "-",
          "…",
          "𝔅",
          "\ud800",
          "\u0301",
          "1/1",
          "https://a?b=c",
          "la certification «",
          "Titre :",
          "²³",
          "[^1]");

  private final Random random = new Random(20_261_130);

  @FuzzTest(maxDuration = "10m")
  void gives_an_answer_to_any_document(byte[] bytes) {
    assertAnswer(bytes);
  }

  @Test
  void gives_an_answer_to_mutations_of_text_and_tables() {
    for (var i = 0; i < 500; i++) {
      assertAnswer(mutated(i % 2 == 0 ? TEXT : TABLE).getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_a ",
        "la certification *",
        "page 1 of ",
        "1 / 1 a ",
        "<td>",
        "<sup>1",
        "| ",
        "a-word-\n"
      })
  void costs_no_more_than_it_is_long(String piece) {
    var line = piece.repeat(100_000 / piece.length());
    var lines = line.replace(" ", "\n");
    for (var document : List.of(TABLE + "C.4 A\t<p>" + line + "\tb", TEXT + "C4. " + lines)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> assertAnswer(document.getBytes(UTF_8)));
    }
  }

  /** Each of these cost the square of its length, or more, at the start of a line. */
  static Stream<String> starts() {
    var many = 500_000;
    return Stream.of(
        "Bloc 1" + " ".repeat(many) + "x",
        "Bloc 1" + " ".repeat(many) + "\u2028x",
        "Bloc 1 " + "*".repeat(many) + " x",
        "C1" + ".".repeat(many) + "\u2028x",
        "C1" + " ".repeat(many) + "\u0085x",
        "C1" + ".1".repeat(many) + "\u2028x",
        "C1" + "-1".repeat(many),
        "•".repeat(many) + "C1\u2028x",
        ("x".repeat(5_000) + "\n").repeat(100),
        "Titre : " + "*".repeat(many) + "\u2028x",
        "y".repeat(many) + "\n" + "C1. Voir\n".repeat(15_000),
        "| " + "- ".repeat(9_000) + "C1 | x |\n",
        "C4 A\t" + "<p ".repeat(3_000) + "\n" + "<p\n".repeat(6_000));
  }

  @ParameterizedTest
  @MethodSource("starts")
  void costs_no_more_than_it_is_long_at_the_start_of_a_line(String start) {
    for (var document : List.of(start, TEXT + start, TABLE + start)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> assertAnswer(document.getBytes(UTF_8)));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          BlocHeading.at(start);
          CompetencyCode.at(start);
        });
  }

  private static void assertAnswer(byte[] document) {
    var answer =
        DocumentCheck.check(document)
            .fold(
                read -> {
                  assertThat(read.draft().competencies()).isNotEmpty();
                  assertThat(RowOrigins.find(DraftRows.of(read.draft()), read.source()))
                      .isNotEmpty();
                  return read.draft().title() + read.draft().warnings();
                },
                refused -> refused.reason().name());
    assertThat(answer).isNotNull();
  }

  private String mutated(String original) {
    var text = new StringBuilder(original);
    for (var i = 0; i <= random.nextInt(6); i++) {
      var at = random.nextInt(text.length());
      var piece = PIECES.get(random.nextInt(PIECES.size()));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, piece);
        case 1 -> text.insert(at, piece.repeat(1 + random.nextInt(200)));
        case 2 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(60)));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 80)));
      }
    }
    return text.toString();
  }
}
