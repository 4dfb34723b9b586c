package org.preuve.portfolio.framework.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.portfolio.framework.reading.ReadOutcome.Drafted;
import org.preuve.portfolio.framework.reading.ReadOutcome.Refused;

class DocumentCheckTest {

  private static final String DOCUMENT = "Bloc 1 : Élever\nC1. Élever des abeilles.\n";

  @Test
  void refuses_a_document_without_competencies() {
    assertThat(DocumentCheck.check("Bloc 1 : Rien\nUn roman.\n".getBytes(UTF_8)))
        .isEqualTo(new Refused(FrameworkReason.FRAMEWORK_EMPTY));
  }

  @Test
  void refuses_an_empty_document() {
    assertThat(DocumentCheck.check(new byte[0]))
        .isEqualTo(new Refused(FrameworkReason.FRAMEWORK_MISSING));
  }

  @Test
  void refuses_more_than_five_megabytes() {
    assertThat(DocumentCheck.check(new byte[DocumentCheck.LIMIT + 1]))
        .isEqualTo(new Refused(FrameworkReason.FRAMEWORK_TOO_LARGE));
  }

  @Test
  void refuses_more_lines_than_any_certification_has() {
    var lines = DOCUMENT + "C2. Voir.\n".repeat(DocumentCheck.MOST_LINES - 1);

    assertThat(DocumentCheck.check(lines.getBytes(UTF_8)))
        .isEqualTo(new Refused(FrameworkReason.FRAMEWORK_TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK\u0003\u0004C1. Voir.", "C1. Voir.\n\0\0\0", "\0\1\2"})
  void refuses_what_is_no_text(String document) {
    assertThat(DocumentCheck.check(document.getBytes(UTF_8)))
        .isEqualTo(new Refused(FrameworkReason.FRAMEWORK_NOT_TEXT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252", "ISO-8859-1"})
  void reads_the_usual_character_sets(String charset) {
    var outcome = DocumentCheck.check(DOCUMENT.getBytes(Charset.forName(charset)));

    assertThat(outcome)
        .isEqualTo(new Drafted(ReadDocument.read(DOCUMENT), SourceText.ofText(DOCUMENT)));
    assertThat(DOCUMENT.getBytes(UTF_16)).hasSizeGreaterThan(DOCUMENT.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C1. Voir\nsans fin\n",
        "C1. (\n",
        "Bloc 1 : Voir\n",
        "<b>",
        "\t<p>C1. Voir</p>\t\t<ul>",
        "\tC1. Voir\t\t\n",
        "-\n",
        "1 / ",
        "* ",
        "<table><tr><td>"
      })
  void answers_whatever_is_repeated(String piece) {
    var document = piece.repeat(DocumentCheck.LIMIT / piece.length() / 16);

    assertThat(DocumentCheck.check(document.getBytes(UTF_8))).isNotNull();
  }
}
