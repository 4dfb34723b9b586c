package org.preuve.web.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void makes_formulas_inert(String text) {
    assertThat(CsvText.cell(text)).isEqualTo("\"'" + text + "\"");
  }

  @Test
  void doubles_quotes_and_ends_lines_as_rfc_4180_says() {
    assertThat(CsvText.line(List.of("a;b", "c\"d", ""))).isEqualTo("\"a;b\";\"c\"\"d\";\"\"\r\n");
  }
}
