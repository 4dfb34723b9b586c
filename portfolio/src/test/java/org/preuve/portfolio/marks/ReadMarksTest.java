package org.preuve.portfolio.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadMarksTest {

  /** A page drops a line break at the beginning of a field: what it sends back must be the same. */
  @Test
  void reads_the_same_whether_a_page_has_dropped_the_first_line_break_or_not() {
    var once = form(Map.of("text", "\n\na1;Examen;14;20;2026-03-01", "why", "\nW", "code", "C.1"));
    var again = form(Map.of("text", "\na1;Examen;14;20;2026-03-01", "why", "W", "code", "C.1"));

    assertThat(once).isEqualTo(again);
    assertThat(once.text()).isEqualTo("a1;Examen;14;20;2026-03-01");
    assertThat(form(Map.of("file", "\na;b\n", "text", "c")).text()).isEqualTo("a;b\n");
  }

  private static MarksForm form(Map<String, String> fields) {
    return new ReadMarks.Sent(fields, true, false, false).form();
  }
}
