package org.preuve.portfolio.framework.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftModality;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

class TableLayoutTest {

  private static final String HEADINGS =
      """
      La certification *Gardien de ruches connectées (GRC)*<sup>1</sup> a deux blocs.

      Bloc de compétences n° 1 : **Observer les ruches.**

      Bloc de compétences n° 2 : **Agir sur les ruches.**

      <sup>1</sup> Aussi appelé gardien
      """;

  private static final String FIRST =
      "<p><b>1. Regarder</b></p> <ul> <li>▪ Une tâche.</li> </ul>\t"
          + "<p>C.1 Observer une ruche<sup>2</sup> de 1 m<sup>2</sup> (<i>beehive</i>), afin de la"
          + " soigner.</p>\t<p>Toutes les compétences sont jugées :</p>\t<ul> <li>▪ Juste.</li> </ul>\n";
  private static final String SECOND =
      "\t<p>C.2 Peser &amp; noter.</p>\t<p>Suite de la mise en situation</p>\t<p>C.1 est utile.</p>\n";
  private static final String THIRD =
      "<p><b>2. Faire</b></p>\t<p><b>C.3</b></p><p>Nourrir la colonie,</p>\t"
          + "<p>Toutes les compétences sont jugées sur un oral.</p>\t<p>Bien.</p>\n";
  private static final String REST = "\n\t<p>sans gaspiller.</p>\t\t\n\t\t\t<p>Clair.</p>\n";

  private static final List<DraftBloc> EXPECTED =
      List.of(
          new DraftBloc(
              1,
              "Observer les ruches.",
              List.of(
                  new DraftCompetency(
                      "C.1", "Observer une ruche de 1 m² (beehive), afin de la soigner."),
                  new DraftCompetency("C.2", "Peser & noter."))),
          new DraftBloc(
              2,
              "Agir sur les ruches.",
              List.of(new DraftCompetency("C.3", "Nourrir la colonie, sans gaspiller."))));

  @Test
  void tells_the_blocs_by_their_evaluation_and_says_so() {
    var draft = ReadDocument.read(HEADINGS + FIRST + SECOND + THIRD + REST);

    assertThat(draft.title()).isEqualTo("Gardien de ruches connectées (GRC)");
    assertThat(bare(draft)).isEqualTo(EXPECTED);
    assertThat(draft.warnings())
        .containsExactly(
            new DraftWarning(Kind.BLOC_INFERRED, "C.3"),
            new DraftWarning(Kind.ROW_WITHOUT_COMPETENCY, "C.3", "Clair."),
            new DraftWarning(Kind.FOOTNOTES_REMOVED, "2"));
  }

  @Test
  void follows_headings_between_the_rows() {
    var text =
        "## Bloc 1 : Observer les ruches.\n\n"
            + FIRST
            + SECOND
            + "<p><b>BLOC 2 – Agir sur les ruches.</b></p>\t\t\t\n"
            + THIRD
            + "\t<p>sans gaspiller.</p>\t\t\n";

    assertThat(bare(ReadDocument.read(text))).isEqualTo(EXPECTED);
  }

  @Test
  void reads_lines_cut_inside_a_cell_and_windows_line_ends() {
    var text = (HEADINGS + FIRST.replace(", afin", ",\nafin") + SECOND + THIRD + REST);

    assertThat(bare(ReadDocument.read("\uFEFF" + text.replace("\n", "\r\n")))).isEqualTo(EXPECTED);
  }

  @Test
  void reads_html_tables_with_cells_over_several_rows() {
    var text =
        HEADINGS
            + "<table><tr><td rowspan=\"2\">1. Regarder</td><td>C.1 Observer une ruche de 1"
            + " m<sup>2</sup> (beehive), afin de la soigner.</td><td rowspan=\"2\">Jugées à l’oral"
            + "</td><td>Juste.</td></tr>\n<tr><td>C.2 Peser &amp; noter.</td><td>Net.</td></tr>\n"
            + "<tr><td>2. Faire</td><td>C.3 Nourrir la colonie, sans gaspiller.</td><td>Jugées à"
            + " l’écrit</td><td>Bien.</td></tr></table>\n";

    assertThat(bare(ReadDocument.read(text))).isEqualTo(EXPECTED);
  }

  @Test
  void reads_pipe_tables() {
    var text = (FIRST + SECOND + THIRD).replace(",</p>", ", sans gaspiller.</p>");
    var piped = text.replaceAll("(?m)^(.+)$", "| $1 |").replace("\t", " | ");

    assertThat(bare(ReadDocument.read(HEADINGS + piped))).isEqualTo(EXPECTED);
  }

  @Test
  void reads_evaluations_repeated_in_each_row() {
    var second =
        SECOND.replace("Suite de la mise en situation", "Toutes les compétences sont jugées :");

    var draft = ReadDocument.read(HEADINGS + FIRST + second + THIRD + REST);

    assertThat(bare(draft)).isEqualTo(EXPECTED);
  }

  @Test
  void says_when_the_blocs_cannot_be_told_apart() {
    var third = THIRD.replace("Toutes les compétences sont jugées sur un oral.", "");

    var draft =
        ReadDocument.read(
            HEADINGS + FIRST + SECOND.replace("Suite de la mise en situation", "") + third);

    assertThat(draft.warnings())
        .contains(
            new DraftWarning(Kind.BLOC_UNCERTAIN, ""), new DraftWarning(Kind.BLOC_EMPTY, "2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tâches|Compétences|Critères|Modalités",
        "Tâches|Compétences|Critères|Épreuves",
        "Missions|Compétences|Indicateurs de réussite|Modes d’évaluation",
        "Activités|Compétences|Critères|Évaluation",
        "Travail|Compétences|Critères|Modalités|Durée|Lieu|Outils"
      })
  void reads_the_columns_where_the_header_names_them(String header) {
    var names = header.split("\\|");
    var more = "| z ".repeat(names.length - 4);
    var draft =
        ReadDocument.read(
            "Titre : A\nBloc 1 : Voir\n\n| "
                + header
                + " |\n|"
                + "---|".repeat(names.length)
                + "\n| Ouvrir | C1 Voir. | Juste. | Oral "
                + more
                + "|\n");

    var bloc = draft.blocs().get(0);
    assertThat(bloc.activities()).extracting(DraftActivity::title).containsExactly("Ouvrir");
    assertThat(bloc.criteria()).extracting(DraftCriterion::text).containsExactly("Juste.");
    assertThat(bloc.modalities()).extracting(DraftModality::text).containsExactly("Oral");
    assertThat(draft.warnings())
        .filteredOn(one -> one.kind() == Kind.COLUMN_UNREAD)
        .hasSize(names.length - 4);
  }

  /** Numbers, titles and competencies alone. */
  private static List<DraftBloc> bare(FrameworkDraft draft) {
    return draft.blocs().stream()
        .map(bloc -> new DraftBloc(bloc.number(), bloc.title(), bloc.competencies()))
        .toList();
  }
}
