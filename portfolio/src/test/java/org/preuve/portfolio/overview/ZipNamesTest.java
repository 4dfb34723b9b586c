package org.preuve.portfolio.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Inès Benali|Inès Benali",
        "../../etc/passwd|_.._etc_passwd",
        "a:b*c?.txt|a_b_c_.txt",
        "rapport.|rapport",
        "CON.txt|_CON.txt",
        "...|_",
        "منى الحسن|منى الحسن"
      })
  void can_be_read_and_lead_nowhere_else(String text, String part) {
    assertThat(ZipNames.part(text)).isEqualTo(part);
  }

  @Test
  void keep_accents_in_one_form_and_the_end_of_a_long_name() {
    assertThat(ZipNames.part("e\u0301te\u0301")).isEqualTo("été");
    assertThat(ZipNames.part("x".repeat(300) + ".pdf")).hasSize(80).endsWith("x.pdf");
    assertThat(ZipNames.part("x".repeat(79) + "\ud83d\ude00")).isEqualTo("x".repeat(79));
  }

  @Test
  void never_come_twice() {
    var names = new ZipNames();

    assertThat(names.free("A/b.txt")).isEqualTo("A/b.txt");
    assertThat(names.free("a/B.txt")).isEqualTo("a/B (2).txt");
    assertThat(names.free("A/b.txt")).isEqualTo("A/b (3).txt");
    assertThat(names.free("A.B/c")).isEqualTo("A.B/c");
    assertThat(names.free("A.B/c")).isEqualTo("A.B/c (2)");
  }
}
