package org.preuve.devices.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.devices.announced.DeviceTable.Line;
import org.preuve.devices.key.KeyText;
import org.preuve.lti.roster.FindLearner;
import org.preuve.lti.roster.Roster.Identified;
import org.preuve.lti.roster.Roster.Member;
import org.preuve.web.UserId;

class DeviceTableTest {

  private static final String KEY =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

  /** RFC 8032, section 7.1, tests 2 and 3. */
  private static final String OTHER =
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";

  private static final String THIRD =
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";

  private static final List<Identified> LEARNERS =
      List.of(
          new Identified(new Member(new UserId(1), "Inès Benali", true), "u-1"),
          new Identified(new Member(new UserId(2), "Ann Roy", true), "u-2"),
          new Identified(new Member(new UserId(3), "Ann Roy", true), "u-3"),
          new Identified(new Member(new UserId(4), "Léo Petit", false), "u-4"));

  @Test
  void finds_students_by_identifier_or_name_and_keys_in_each_spelling() {
    var jwk = KeyText.read(OTHER).orElseThrow().json().replace("\"", "\"\"");
    var lines =
        table(
            "nom;étudiant;clé;matériel\nSonde 1;u-2;%s;ESP32\nSonde 2;benali ines;\"%s\";ESP32\n"
                .formatted(KEY, jwk));

    assertThat(lines).allMatch(line -> line.problem().isEmpty());
    assertThat(lines)
        .extracting(line -> line.owner().orElseThrow().user().value())
        .containsExactly(2L, 1L);
    assertThat(lines.get(1).key()).isEqualTo(KeyText.read(OTHER));
    assertThat(lines.get(0).number()).isEqualTo(2);
  }

  @Test
  void says_of_each_line_what_is_wrong() {
    assertThat(problem(";u-1;" + KEY + ";ESP32")).contains(LineProblem.NAME);
    assertThat(problem("x".repeat(81) + ";u-1;" + KEY + ";ESP32")).contains(LineProblem.NAME);
    assertThat(problem("Sonde;u-9;" + KEY + ";ESP32")).contains(LineProblem.UNKNOWN);
    assertThat(problem("Sonde;ines@lycee.example;" + KEY + ";ESP32")).contains(LineProblem.ADDRESS);
    assertThat(problem("Sonde;Ann Roy;" + KEY + ";ESP32")).contains(LineProblem.SEVERAL);
    assertThat(problem("Sonde;u-4;" + KEY + ";ESP32")).contains(LineProblem.LEFT);
    assertThat(problem("Sonde;u-1;nonsense;ESP32")).contains(LineProblem.KEY);
    assertThat(problem("Sonde;u-1;01" + "0".repeat(62) + ";ESP32")).contains(LineProblem.KEY);
    assertThat(problem("Sonde;u-1")).contains(LineProblem.KEY);
    assertThat(problem("Sonde;u-1;" + THIRD + ";ESP32")).contains(LineProblem.TAKEN);
    assertThat(problem("Sonde;u-1;" + KEY + ";")).contains(LineProblem.MODEL);
    var twice = table("a;u-1;%s;ESP32\nb;u-2;%s;ESP32".formatted(KEY, KEY));
    assertThat(twice.get(1).problem()).contains(LineProblem.TWICE);
    assertThat(twice.get(0).problem()).isEmpty();
  }

  @Test
  void reads_five_hundred_lines_and_no_table_that_is_longer_or_broken() {
    var line = "Sonde;u-1;" + KEY + ";ESP32\n";

    assertThat(table(line.repeat(500))).hasSize(500);
    assertThat(table(line.repeat(501))).isEmpty();
    assertThat(table("\"Sonde;u-1;x;y")).isEmpty();
    assertThat(table("")).isEmpty();
  }

  private static Optional<LineProblem> problem(String line) {
    return table(line).get(0).problem();
  }

  private static List<Line> table(String text) {
    var third = KeyText.read(THIRD).orElseThrow().thumbprint();
    return new DeviceTable(new FindLearner(LEARNERS), third::equals).read(text);
  }
}
