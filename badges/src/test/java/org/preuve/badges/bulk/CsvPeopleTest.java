package org.preuve.badges.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.badges.achievement.Level;
import org.preuve.badges.award.Given;
import org.preuve.lti.roster.Roster.Identified;
import org.preuve.lti.roster.Roster.Member;
import org.preuve.web.UserId;

class CsvPeopleTest {

  private static final Identified INES = student(1, "Inès Benali", true, "101");
  private static final Identified LEO = student(2, "Léo Martin", true, "leo@école.example");
  private static final Identified ANN = student(3, "Anne Roy", true, "103");
  private static final Identified OTHER_ANN = student(4, "Anne Roy", true, "104");
  private static final Identified GONE = student(5, "Zoé Petit", false, "105");
  private static final Identified HOLDER = student(6, "Tom Blanc", true, "106");

  private final CsvPeople table =
      new CsvPeople(
          new FindPerson(List.of(INES, LEO, ANN, OTHER_ANN, GONE, HOLDER)),
          Set.of(HOLDER.member().user()),
          List.of(new Level("Débutant", "Beginner", ""), new Level("Confirmé", "Skilled", "")));

  @ParameterizedTest
  @ValueSource(strings = {"101", "Inès Benali", "BENALI Ines", "benali, inès", " Inès  Benali "})
  void finds_by_identifier_and_by_name(String text) {
    var found = table.read('"' + text + "\";A animé l’atelier.").get(0);

    assertThat(found.person()).contains(INES.member());
    assertThat(found.problem()).isEmpty();
    assertThat(found.given().narrative()).isEqualTo("A animé l’atelier.");
  }

  @Test
  void says_line_by_line_whom_it_does_not_find_and_why() {
    var lines =
        table.read(
            "\uFEFFNom;Récit\r\nInès Benali;x\r\nAnne Roy;x\r\nZoé Petit;x\r\n101;x\r\n"
                + "Tom Blanc;x\r\nines@ecole.example;x\r\nPersonne;x\r\nLéo Martin;"
                + "é".repeat(2001)
                + "\r\n");

    assertThat(lines.stream().map(line -> line.problem()))
        .containsExactly(
            Optional.empty(),
            Optional.of(LineProblem.SEVERAL),
            Optional.of(LineProblem.LEFT),
            Optional.of(LineProblem.TWICE),
            Optional.of(LineProblem.HELD),
            Optional.of(LineProblem.ADDRESS),
            Optional.of(LineProblem.UNKNOWN),
            Optional.of(LineProblem.NARRATIVE));
    assertThat(lines.get(0).number()).isEqualTo(2);
  }

  /** A first name beside the name is no word about what somebody did. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nom;Prénom;Récit\nBenali;Inès;A câblé.",
        "first name,last name,what\nInès,Benali,A câblé.",
        "identifiant;nom;prénom;récit\n101;Benali;Inès;A câblé.",
        "id;récit\n101;A câblé."
      })
  void reads_a_name_in_several_columns(String text) {
    var lines = table.read(text);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).person()).contains(INES.member());
    assertThat(lines.get(0).given().narrative()).isEqualTo("A câblé.");
  }

  @Test
  void two_columns_of_a_name_say_nothing_else() {
    var line = table.read("NOM\tPRÉNOM\nBenali\tInès").get(0);

    assertThat(line.person()).contains(INES.member());
    assertThat(line.given().narrative()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "101;A câblé.;Confirmé;https://forge.example/p",
        "id;récit;niveau;preuve\n101;A câblé.;confirmé;https://forge.example/p",
        "nom,prénom,level,evidence,what\nBenali,Inès,Skilled,https://forge.example/p,A câblé.",
        "identifiant\tpreuve\tniveau\trécit\n101\thttps://forge.example/p\t2\tA câblé."
      })
  void reads_a_level_and_evidence_of_each_person(String text) {
    var line = table.read(text).get(0);

    assertThat(line.problem()).isEmpty();
    assertThat(line.person()).contains(INES.member());
    assertThat(line.given()).isEqualTo(new Given("A câblé.", 2, "https://forge.example/p"));
  }

  @Test
  void says_line_by_line_which_level_and_which_evidence_is_none() {
    var lines =
        table.read(
            "id;récit;niveau;preuve\n101;x;Expert;\n103;x;3;\nLéo Martin;x;;ftp://forge.example");

    assertThat(lines.stream().map(line -> line.problem()))
        .containsExactly(
            Optional.of(LineProblem.LEVEL),
            Optional.of(LineProblem.LEVEL),
            Optional.of(LineProblem.LINK));
  }

  @Test
  void an_address_that_is_the_platforms_identifier_is_found() {
    assertThat(table.read("leo@école.example").get(0).person()).contains(LEO.member());
  }

  @Test
  void reads_other_separators_and_words_over_several_lines() {
    assertThat(table.read("Inès Benali\t\"deux\r\nlignes\"").get(0).given().narrative())
        .isEqualTo("deux\nlignes");
    assertThat(table.read("103,oui").get(0).given().narrative()).isEqualTo("oui");
  }

  @Test
  void reads_nothing_out_of_broken_quotes_or_too_many_lines() {
    assertThat(table.read("\"Inès")).isEmpty();
    assertThat(table.read("x\n".repeat(1001))).isEmpty();
    assertThat(table.read("x\n".repeat(1000))).hasSize(1000);
    assertThat(table.read(" \n\n")).isEmpty();
  }

  private static Identified student(long id, String name, boolean active, String subject) {
    return new Identified(new Member(new UserId(id), name, active), subject);
  }
}
