package org.preuve.portfolio.marks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.reading.CsvRows;
import org.preuve.web.UserId;

/** Tables of marks as anybody may bring them: each line is taken or has its flaw. */
class MarksFuzzTest {

  private static final String TABLE =
      "identifiant;épreuve;note;sur;date\na1;Examen;14,5;20;2026-03-01\na2;\"Oral ; jury\";7;10;"
          + "31/02/2026\na1;Examen;14;20;01.03.2026\n";
  private static final String[] PIECES = {
    "\"",
    ";",
    ",",
    "\t",
    "\n",
    "\u0000",
    "é",
    "\ud800",
    "a1",
    "20",
    "0",
    "-",
    "999999",
    "2026-99-99"
  };

  private final MarkCheck check =
      new MarkCheck(
          Map.of("a1", List.of(new MarkCheck.Student(new UserId(1), "Inès Benali"))),
          "C.1",
          Set.of(),
          LocalDate.of(2026, 11, 30));
  private final Random random = new Random(20_261_130);

  @FuzzTest(maxDuration = "10m")
  void gives_an_answer_to_any_table(byte[] bytes) {
    assertAnswer(new String(bytes, UTF_8));
  }

  @Test
  void gives_an_answer_to_mutations_of_a_table() {
    assertThat(check.lines(CsvRows.of(TABLE))).hasSize(3);
    for (int i = 0; i < 3_000; i++) {
      assertAnswer(mutated());
    }
  }

  private void assertAnswer(String text) {
    var rows = CsvRows.of(text);
    assertThat(check.lines(rows)).hasSizeLessThanOrEqualTo(rows.size()).doesNotContainNull();
  }

  private String mutated() {
    var text = new StringBuilder(TABLE);
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(text.length());
      if (random.nextBoolean()) {
        text.insert(at, PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(5)));
      } else {
        text.delete(at, Math.min(text.length() - 1, at + random.nextInt(30)));
      }
    }
    return text.toString();
  }
}
