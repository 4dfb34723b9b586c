package org.preuve.badges.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.badges.achievement.Level;
import org.preuve.lti.roster.Roster.Identified;
import org.preuve.lti.roster.Roster.Member;
import org.preuve.web.UserId;

/** Tables of people as anybody may bring them: lines with a person or a reason, or none at all. */
class CsvFuzzTest {

  private static final String TABLE =
      "\uFEFFidentifiant;nom;prénom;récit;niveau\r\n101;Benali;Inès;\"A câblé ; puis \"\"essayé\"\".\"\r\n"
          + "102;Martin;Léo;A soudé.\r\n";
  private static final String[] PIECES = {
    "\"", "\"\"", ";", ",", "\t", "\n", "\r", "\r\n", "\u0000", "\uFEFF", "é", "\ud800", "101", " "
  };

  private final CsvPeople table =
      new CsvPeople(
          new FindPerson(
              List.of(new Identified(new Member(new UserId(1), "Inès Benali", true), "101"))),
          Set.of(),
          List.of(new Level("Confirmé", "Skilled", "")));
  private final Random random = new Random(20_261_130);

  @FuzzTest(maxDuration = "10m")
  void gives_an_answer_to_any_table(byte[] bytes) {
    assertAnswer(new String(bytes, UTF_8));
  }

  @Test
  void gives_an_answer_to_mutations_of_a_table() {
    assertThat(table.read(TABLE)).hasSize(2);
    for (int i = 0; i < 3_000; i++) {
      assertAnswer(mutated());
    }
  }

  private void assertAnswer(String text) {
    assertThat(table.read(text))
        .hasSizeLessThanOrEqualTo(PrepareAward.MOST)
        .allMatch(line -> line.person().isPresent() || line.problem().isPresent());
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
