package org.preuve.portfolio.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileCheckTest {

  private static final long LIMIT = 1000;

  @Test
  void refuses_an_empty_file() {
    assertThat(FileCheck.refusal(0, LIMIT)).contains(EvidenceReason.EVIDENCE_EMPTY);
  }

  @Test
  void refuses_one_byte_over_the_limit_and_takes_the_limit() {
    assertThat(FileCheck.refusal(LIMIT + 1, LIMIT)).contains(EvidenceReason.EVIDENCE_TOO_LARGE);
    assertThat(FileCheck.refusal(LIMIT, LIMIT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd",
    "..\\..\\boot.ini, boot.ini",
    "C:\\fakepath\\rapport.pdf, rapport.pdf",
    "/, fichier",
    ".., fichier",
    "'', fichier",
    "' ', fichier",
    "rapport\u0000.pdf.exe, rapport.pdf.exe",
    "'photo\u202egpj.exe', photogpj.exe",
    "'a\u2066b\u200bc.txt', abc.txt",
    "'a\r\nSet-Cookie: x.txt', aSet-Cookie_ x.txt",
    "'<b>\"x\".html', _b__x_.html",
    "%2e%2e%2fpasswd, _2e_2e_2fpasswd",
    ".htaccess, htaccess",
    "e\u0301te\u0301.pdf, \u00e9t\u00e9.pdf"
  })
  void cleans_names(String sent, String kept) {
    assertThat(FileCheck.cleanName(sent)).isEqualTo(kept);
  }

  @Test
  void shortens_300_characters_and_keeps_the_ending() {
    var name = FileCheck.cleanName("x".repeat(300) + ".pdf");

    assertThat(name).hasSize(FileCheck.LONGEST_NAME).endsWith(".pdf");
  }

  @Test
  void never_cuts_a_character_in_two() {
    var name = FileCheck.cleanName("x" + "\uD83D\uDE00".repeat(100));

    assertThat(name).doesNotMatch(".*[\uD800-\uDBFF]$");
  }

  @Test
  void tells_the_type_by_content_not_by_name() {
    var pdf = "%PDF-1.7\n".getBytes(US_ASCII);
    var page = "<!doctype html><html><script>1</script></html>".getBytes(UTF_8);

    assertThat(FileCheck.mediaType(pdf, "photo.jpg")).isEqualTo("application/pdf");
    assertThat(FileCheck.mediaType(page, "a.jpg")).isEqualTo("text/html");
  }
}
