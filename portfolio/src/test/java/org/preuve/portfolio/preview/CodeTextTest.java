package org.preuve.portfolio.preview;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTextTest {

  @Test
  void reads_lines_in_the_charsets_that_editors_write() {
    var windows = Charset.forName("windows-1252");

    assertThat(lines("été\nfin".getBytes(UTF_8))).containsExactly("été", "fin");
    assertThat(lines("été\r\nfin\r\n".getBytes(windows))).containsExactly("été", "fin");
    assertThat(lines("\uFEFFété".getBytes(UTF_8))).containsExactly("été");
    assertThat(lines("\uFEFFété".getBytes(UTF_16LE))).containsExactly("été");
  }

  @Test
  void shows_the_beginning_of_a_long_text() {
    var many = "ligne\n".repeat(CodeText.MOST_LINES + 5).getBytes(UTF_8);
    var wide = "é".repeat(CodeText.LONGEST_LINE + 5).getBytes(UTF_8);
    var large = ("a" + "é".repeat(CodeText.MOST_BYTES)).getBytes(UTF_8); // cut inside a character

    assertThat(of(many).lines()).hasSize(CodeText.MOST_LINES);
    assertThat(of(many).cut()).isTrue();
    assertThat(of(wide).lines().get(0)).hasSize(CodeText.LONGEST_LINE);
    assertThat(of(wide).cut()).isTrue();
    assertThat(of(large).lines().get(0)).startsWith("aéé");
    assertThat(of("a\n".getBytes(UTF_8)).cut()).isFalse();
  }

  @Test
  void shows_where_code_hides_its_direction() {
    assertThat(lines("if (a\u202E)\u2066 {\tx".getBytes(UTF_8)))
        .containsExactly("if (a\uFFFD)\uFFFD {\tx");
  }

  @Test
  void shows_no_bytes_as_text() {
    assertThat(CodeText.of(new byte[] {77, 0, 1, 2})).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, PICTURE",
    "image/svg+xml, CODE",
    "application/pdf, DOCUMENT",
    "video/mp4, VIDEO",
    "application/mp4, VIDEO",
    "audio/mpeg, AUDIO",
    "text/x-python, CODE",
    "text/html; charset=utf-8, CODE",
    "application/json, CODE",
    "application/zip, NONE",
    "image/webp, NONE",
    "application/octet-stream, NONE"
  })
  void knows_how_a_type_is_shown(String type, PreviewKind kind) {
    assertThat(PreviewKind.of(type)).isEqualTo(kind);
  }

  private static CodeText of(byte[] bytes) {
    return CodeText.of(bytes).orElseThrow();
  }

  private static List<String> lines(byte[] bytes) {
    return of(bytes).lines();
  }
}
