package org.preuve.portfolio.framework.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;
import org.preuve.portfolio.framework.reading.ReadOutcome.Refused;

/** Documents as certifiers of other certifications write them. */
class OtherCertificationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C1. Voir.|C1",
        "c1. Voir.|C1",
        "C.1 Voir.|C.1",
        "C1.2 Voir.|C1.2",
        "C1-1 Voir.|C1-1",
        "C1.2. Voir.|C1.2",
        "C1-1. Voir.|C1-1",
        "C1.2.3 Voir.|C1.2.3",
        "C1.2.3. Voir.|C1.2.3",
        "C01 – Voir.|C01",
        "CP1 : Voir.|CP1",
        "CP#1 Voir.|CP1",
        "B1C1 Voir.|B1C1",
        "BC2.C3 Voir.|BC2.C3",
        "A1.C2 Voir.|A1.C2",
        "**C1** : Voir.|C1",
        "Compétence 1 : Voir.|C1",
        "COMPÉTENCE N° 12 – Voir.|C12"
      })
  void reads_the_ways_to_write_a_code(String line, String code) {
    assertThat(CompetencyCode.at(line)).contains(new CompetencyCode(code, "Voir."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C1 à C7 : oral.",
        "C1, C2 et C3 sont liées.",
        "CO2 Mesurer.",
        "Compétences 1 à 3",
        "C'est fini.",
        "Compétences transversales"
      })
  void takes_no_mention_for_a_code(String line) {
    assertThat(CompetencyCode.at(line)).isEmpty();
  }

  @Test
  void keeps_a_series_with_zeros_and_a_series_that_goes_on_in_the_next_bloc() {
    var zeros = ReadDocument.read("Titre : A\nBloc 1 : B\nC01. Voir.\nC02. Dire.\nC04. Lire.\n");
    var blocs =
        ReadDocument.read(
            "Titre : A\nBloc 1 : B\nB1C1. Voir.\nB1C2. Dire.\nBloc 2 : C\nB2C3. Lire.\n");

    assertThat(zeros.warnings()).containsExactly(new DraftWarning(Kind.CODE_MISSING, "C03"));
    assertThat(blocs.warnings()).isEmpty();
  }

  @Test
  void reads_cells_over_several_rows_and_columns() {
    var text =
        "<h1>Gardien</h1><h2>Bloc 1 : Voir</h2><table><tr><th colspan=\"2\">Activités</th>"
            + "<th>Compétences</th><th>Modalités d’évaluation</th><th>Critères</th></tr>"
            + "<tr><td colspan=\"2\" rowspan=\"3\">1. Suivre</td><td>C1 Voir.</td>"
            + "<td rowspan=\"0\">Évaluation par étude de cas.</td><td rowspan=\"2\">Juste.</td></tr>"
            + "<tr><td>C2 Dire.</td></tr><tr><td>C3 Lire.</td><td>Clair.</td></tr></table>";

    var draft = ReadDocument.read(text);

    assertThat(draft.title()).isEqualTo("Gardien");
    assertThat(statements(draft)).containsExactly("C1 Voir.", "C2 Dire.", "C3 Lire.");
    var bloc = draft.blocs().get(0);
    assertThat(bloc.title()).isEqualTo("Voir");
    assertThat(bloc.activities()).hasSize(1);
    assertThat(bloc.modalities()).hasSize(1);
    assertThat(bloc.of("C2")).extracting(DraftCriterion::text).containsExactly("Juste.");
    assertThat(bloc.of("C3")).extracting(DraftCriterion::text).containsExactly("Clair.");
  }

  @Test
  void drops_headers_repeated_in_one_table_for_each_bloc() {
    var table =
        """
        ## Bloc %d : Titre %d

        | Activités | Compétences | Modalités d’évaluation | Critères d’évaluation |
        |---|:---:|---|---|
        | 1. Agir | C%d Faire. | Évaluation par étude de cas. | Bien. |
        | | C%d Refaire | | Mieux. |

        """;
    var draft =
        ReadDocument.read(
            String.format(Locale.ROOT, table, 1, 1, 1, 2)
                + String.format(Locale.ROOT, table, 2, 2, 3, 4));

    assertThat(statements(draft))
        .containsExactly("C1 Faire.", "C2 Refaire", "C3 Faire.", "C4 Refaire");
    assertThat(draft.blocs()).extracting(bloc -> bloc.competencies().size()).containsExactly(2, 2);
    assertThat(draft.blocs().get(1).of("C4")).hasSize(1);
  }

  @Test
  void reads_codes_in_a_column_of_their_own_and_two_columns() {
    var own =
        ReadDocument.read(
            "Bloc 1 : Voir\n\n| Code | Compétences | Modalités | Critères |\n|---|---|---|---|\n"
                + "| C1 | Observer. | Évaluation par oral. | Juste. |\n"
                + "| C2 | Peser la ruche. | | Net. |\n");
    var two =
        ReadDocument.read(
            "Bloc 1 : Voir\n\n| Compétences | Critères |\n|---|---|\n"
                + "| C1 Observer. | Juste. |\n| C2 Peser la ruche. | Net. |\n");

    assertThat(statements(own)).containsExactly("C1 Observer.", "C2 Peser la ruche.");
    assertThat(own.blocs().get(0).of("C2")).hasSize(1);
    assertThat(statements(two)).isEqualTo(statements(own));
    assertThat(two.blocs().get(0).of("C1")).hasSize(1);
    assertThat(two.blocs().get(0).modalities()).isEmpty();
  }

  @Test
  void reads_a_table_that_stands_in_another() {
    var inner = "<table><tr><td>A</td><td>C1 Voir.</td><td>Oral</td><td>Bien.</td></tr></table>";
    var text =
        "<table><tr><td><p>Bloc 1 : Voir</p>" + inner + "</td></tr><tr><td>Pied</td></tr></table>";

    var draft = ReadDocument.read(text);

    assertThat(statements(draft)).containsExactly("C1 Voir.");
    assertThat(draft.blocs()).extracting(bloc -> bloc.title()).containsExactly("Voir");
  }

  @Test
  void keeps_what_only_looks_like_markup() {
    var text =
        "Bloc 1 : Voir\n\n| A | C1 Calculer 2*3*4 et `List<String>` x_1_y. | Oral | Bien. |\n"
            + "| | C2 Écrire. | | Net. |\n";

    assertThat(statements(ReadDocument.read(text)).get(0))
        .contains("2*3*4", "List<String>", "x_1_y");
  }

  @Test
  void ends_a_statement_where_a_pasted_cell_ends() {
    var text =
        """
        Bloc 1 : Voir
        • Regarder.\tC1. Observer une ruche.
        C2. Peser une ruche\tÉvaluation par étude de cas.
        Évaluation par oral.\tLes relevés sont justes.
        """;

    var draft = ReadDocument.read(text);

    assertThat(statements(draft)).containsExactly("C1 Observer une ruche.", "C2 Peser une ruche");
    assertThat(draft.blocs().get(0).modalities()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Observer une ruche. Évaluation par étude de cas.",
        "Observer une ruche Évaluation sous forme de contrôle",
        "Observer une ruche lors d’une mise en situation professionnelle.",
        "Observer une ruche. Modalités d’évaluation : oral."
      })
  void hears_the_evaluation_inside_a_statement(String statement) {
    var draft =
        ReadDocument.read("Titre : A\nBloc 1 : B\n\n| a | C1 " + statement + " | x | y |\n");

    assertThat(draft.warnings())
        .extracting(DraftWarning::kind, DraftWarning::place)
        .contains(tuple(Kind.EVALUATION_IN_STATEMENT, "C1"));
  }

  @Test
  void names_a_column_that_it_does_not_read_and_a_code_in_the_wrong_one() {
    var text =
        "Bloc 1 : Voir\n\n| Activités | Compétences | Modalités | Critères | Durée |\n"
            + "|---|---|---|---|---|\n| A | C1 Voir. | Oral | Bien. | 2 h |\n"
            + "| B | C2 Dire. | Oral | C3 Lire. | 3 h |\n";

    var draft = ReadDocument.read(text);

    assertThat(draft.warnings())
        .contains(
            new DraftWarning(Kind.COLUMN_UNREAD, "5", "2 h"),
            new DraftWarning(Kind.COLUMNS_DO_NOT_FIT, "4", "C3 Lire."));
  }

  @Test
  void refuses_columns_that_stand_side_by_side() {
    var line =
        "• Initier un projet          C%d. Observer une ruche         • Évaluation par oral\n";
    var text =
        "Bloc 1 : Voir\n"
            + IntStream.rangeClosed(1, 15)
                .mapToObj(n -> line.replace("%d", "" + n))
                .collect(Collectors.joining());

    assertThat(DocumentCheck.check(text.getBytes(UTF_8)))
        .isEqualTo(new Refused(FrameworkReason.FRAMEWORK_COLUMNS));
  }

  private static List<String> statements(FrameworkDraft draft) {
    return draft.competencies().stream().map(OtherCertificationsTest::words).toList();
  }

  private static String words(DraftCompetency one) {
    return one.code() + " " + one.statement();
  }
}
