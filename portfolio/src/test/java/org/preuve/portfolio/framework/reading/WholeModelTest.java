package org.preuve.portfolio.framework.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Condition.Route;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.model.Production;
import org.preuve.portfolio.framework.model.Rule;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftModality;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** Everything but titles and statements, in both layouts. */
class WholeModelTest {

  private static final String PLAIN =
      """
      Article L1234-5 En vigueur

      « Les gardiens de ruches sont

      certifiés. »

      Bloc 1 : Observer une ruche

      • Regarder la colonie, son
      couvain et ses réserves.
      • Noter.

      C1.    Observer une ruche.

      C2.    Peser une ruche.

      • Évaluation sous forme de contrôle continu via des examens
      écrits et badges numériques.

      • Évaluation par mise en situation
      professionnelle, dans :
      • La tenue d’un
      journal.
      • Une soutenance orale.

      • Évaluation de compétences acquises au sein d’une entreprise. Production d’un

      Les relevés sont justes.

      Le journal indique :
      • Le poids, la
      météo,

      • La date.

      La rédaction des écrits montre une maitrise
      du sujet.

      \frapport de stage.

      Bloc 2 : Soigner

      • Nourrir.

      C3.    Nourrir une ruche.

      Évaluation par mise en situation pratique (étude de cas).

      La rédaction des écrits montre une maitrise
      du sujet.
      """;

  @Test
  void reads_the_columns_of_running_text() {
    var bloc = ReadDocument.read(PLAIN).blocs().get(0);

    assertThat(bloc.activities())
        .containsExactly(
            new DraftActivity("Regarder la colonie, son couvain et ses réserves.", none(), none()),
            new DraftActivity("Noter.", none(), none()));
    assertThat(bloc.modalities())
        .containsExactly(
            new DraftModality(
                List.of(Modality.Kind.WRITTEN_EXAM, Modality.Kind.BADGE),
                "Évaluation sous forme de contrôle continu via des examens écrits et badges"
                    + " numériques.",
                none()),
            new DraftModality(
                List.of(Modality.Kind.PROFESSIONAL_SIMULATION),
                "Évaluation par mise en situation professionnelle, dans :",
                List.of("La tenue d’un journal.", "Une soutenance orale.")),
            new DraftModality(
                List.of(Modality.Kind.COMPANY_MISSION, Modality.Kind.ACTIVITY_REPORT),
                "Évaluation de compétences acquises au sein d’une entreprise. Production d’un"
                    + " rapport de stage.",
                none()));
    assertThat(bloc.criteria())
        .containsExactly(
            new DraftCriterion("Les relevés sont justes.", none(), none()),
            new DraftCriterion(
                "Le journal indique :", List.of("Le poids, la météo,", "La date."), none()),
            new DraftCriterion(
                "La rédaction des écrits montre une maitrise du sujet.", none(), none()));
    assertThat(bloc.own()).hasSize(3);
  }

  @Test
  void keeps_a_criterion_that_closes_two_blocs_in_both_and_says_so() {
    var draft = ReadDocument.read(PLAIN);

    assertThat(draft.blocs().get(1).criteria()).hasSize(1);
    assertThat(draft.blocs().get(1).modalities()).hasSize(1);
    assertThat(draft.warnings())
        .contains(
            new DraftWarning(
                Kind.CRITERION_REPEATED,
                "1, 2",
                "La rédaction des écrits montre une maitrise du sujet."),
            new DraftWarning(Kind.PAGE_BREAK_JOINED, "1", "rapport de stage."));
  }

  @Test
  void reads_the_law_that_a_document_quotes() {
    assertThat(ReadDocument.read(PLAIN).rules())
        .containsExactly(
            new Rule(
                Rule.Kind.LEGAL_BASIS,
                "Article L1234-5 En vigueur « Les gardiens de ruches sont certifiés. »",
                none()));
  }

  @Test
  void says_where_a_modality_is_cut_off() {
    var draft = ReadDocument.read(PLAIN.replace("\frapport de stage.\n", ""));

    assertThat(draft.warnings())
        .contains(
            new DraftWarning(
                Kind.MODALITY_UNFINISHED,
                "1",
                "Évaluation de compétences acquises au sein d’une entreprise. Production d’un"));
  }

  private static final String RULES =
      """
      La certification *Gardien de ruches* est composée de 2 blocs dont la validation cumulative
      est exigée.

      Bloc de compétences n° 1 : **Observer.**

      Bloc de compétences n° 2 : **Soigner.**

      Modalités d'adaptation à destination des candidats en situation de handicap :

      Le référent handicap peut être saisi.

      Le jury peut exempter de certains critères, sous réserve que :

      - La capacité globale soit intacte.
      - Le critère ne s'applique pas.

      ---

      <sup>1</sup> Une note.

      REFERENTIEL D'ACTIVITES\tREFERENTIEL DE COMPETENCES\tREFERENTIEL D'ÉVALUATION\t
      \t\tMODALITÉS D'ÉVALUATION\tCRITÈRES D'ÉVALUATION
      """;

  private static final String ROWS =
      "<p><b>1. Regarder</b></p> <ul><li>▪ Ouvrir.</li> <li>Lire.</li></ul>\t<p>C.1 Observer.</p>\t"
          + "<p>Toutes les compétences sont évaluées sur la base de la production suivante :</p>"
          + " <p><b>Un journal de ruche, matérialisé par :</b></p> <ul><li>- Les relevés.</li>"
          + " <li>- Le bilan.</li></ul> <p><i>Le candidat présente oralement le journal devant le"
          + " jury</i></p>\t<ul><li>▪ Juste.</li> <li>▪ Complet.</li></ul>\n"
          + "<ul><li>▪ Fermer.</li></ul> <p>Ranger les cadres.</p>\t<p>C.2 Peser.</p>\t"
          + "<p>Conditions de réalisation pour un candidat issu de la formation</p>\t"
          + "<ul><li>▪ Précis.</li></ul>\n"
          + "\t\t<p>Mise en situation réelle Travail individuel Présentation orale</p>"
          + " <p>Conditions de réalisation pour un candidat VAE</p> <p>Dossier écrit</p>\t"
          + "<ul><li>▪ Daté.</li></ul>\n"
          + "<p><b>2. Soigner</b></p> <ul><li>▪ Nourrir.</li></ul>\t<p>C.3 Nourrir.</p>\t"
          + "<p>Toutes les compétences sont évaluées sur la base de la production suivante :</p>"
          + " <p><b>Un plan, constitué de :</b></p> <ul><li>Le calendrier.</li></ul>\t"
          + "<ul><li>Suffisant.</li> <li>Propre.</li></ul>\n"
          + "\t<p>C.4 Traiter.</p>\t\t\n"
          + "\t<p>C.5 Hiverner.</p>\t\t\n";

  @Test
  void reads_activities_with_their_tasks_beside_their_competencies() {
    var draft = ReadDocument.read(RULES + ROWS);

    assertThat(draft.blocs().get(0).activities())
        .containsExactly(
            new DraftActivity(
                "1. Regarder",
                List.of("Ouvrir.", "Lire.", "Fermer.", "Ranger les cadres."),
                List.of("C.1", "C.2")));
    assertThat(draft.blocs().get(1).activities())
        .containsExactly(
            new DraftActivity("2. Soigner", List.of("Nourrir."), List.of("C.3", "C.4", "C.5")));
  }

  @Test
  void reads_a_production_with_deliverables_and_the_conditions_of_each_route() {
    var draft = ReadDocument.read(RULES + ROWS);

    var bloc = draft.blocs().get(0);
    assertThat(bloc.productions())
        .containsExactly(
            new Production(
                "Un journal de ruche",
                List.of("Les relevés.", "Le bilan."),
                "Le candidat présente oralement le journal devant le jury"));
    assertThat(bloc.conditions())
        .containsExactly(
            new Condition(Route.TRAINING, "Mise en situation réelle"),
            new Condition(Route.TRAINING, "Travail individuel"),
            new Condition(Route.TRAINING, "Présentation orale"),
            new Condition(Route.VAE, "Dossier écrit"));
    assertThat(bloc.modalities()).hasSize(1);
    assertThat(draft.warnings()).extracting(DraftWarning::kind).contains(Kind.CONDITIONS_SPLIT);
  }

  @Test
  void gives_each_criterion_its_competencies_and_shares_an_empty_cell() {
    var draft = ReadDocument.read(RULES + ROWS);

    var first = draft.blocs().get(0);
    assertThat(first.of("C.1")).hasSize(2);
    assertThat(first.of("C.2"))
        .extracting(DraftCriterion::text)
        .containsExactly("Précis.", "Daté.");
    var second = draft.blocs().get(1);
    assertThat(second.criteria()).hasSize(2);
    assertThat(second.of("C.5")).isEqualTo(second.of("C.3"));
    assertThat(second.own()).isEmpty();
    assertThat(draft.warnings())
        .contains(
            new DraftWarning(Kind.CRITERIA_SHARED, "C.3–C.5"),
            new DraftWarning(Kind.ROW_WITHOUT_COMPETENCY, "C.2", "Daté."));
  }

  @Test
  void reads_the_rules_of_the_whole() {
    assertThat(ReadDocument.read(RULES + ROWS).rules())
        .containsExactly(
            new Rule(
                Rule.Kind.CUMULATIVE_VALIDATION,
                "La certification Gardien de ruches est composée de 2 blocs dont la validation"
                    + " cumulative est exigée.",
                none()),
            new Rule(Rule.Kind.DISABILITY, "Le référent handicap peut être saisi.", none()),
            new Rule(
                Rule.Kind.DISABILITY,
                "Le jury peut exempter de certains critères, sous réserve que :",
                List.of("La capacité globale soit intacte.", "Le critère ne s'applique pas.")));
  }

  @Test
  void hears_the_subject_of_another_document() {
    var rows =
        IntStream.rangeClosed(1, 12)
            .mapToObj(n -> "C" + n + ". Suivre la saison " + n + " du projet d’apiculture.\n\n")
            .collect(Collectors.joining());
    var text = "Bloc 1 : Voir\n" + rows + "C13. Suivre le projet de rénovation du toit.\n";

    assertThat(ReadDocument.read(text).warnings())
        .contains(
            new DraftWarning(
                Kind.SUBJECT_DIFFERS, "C13", "Suivre le projet de rénovation du toit."));
  }

  @Test
  void tells_statements_that_start_alike_and_codes_that_are_set_apart() {
    var opening = "Communiquer sur la ruche auprès des voisins et des promeneurs du village ; ";
    var rows =
        IntStream.rangeClosed(1, 12)
            .mapToObj(n -> "C" + n + ".    Faire la chose " + n + ".\n\n")
            .collect(Collectors.joining());
    var text =
        "Bloc 1 : Voir\n" + rows + "C13.    " + opening + "tôt.\n\nC14. " + opening + "tard.\n";

    assertThat(ReadDocument.read(text).warnings())
        .contains(
            new DraftWarning(Kind.STATEMENTS_ALIKE, "C13, C14"),
            new DraftWarning(Kind.CODE_APART, "C14"));
  }

  private static final String TWO_BLOCS =
      """
      Titre : Ruches
      Bloc 1 : Voir

      | Activités | Compétences | Modalités | Critères |
      |---|---|---|---|
      | A | C1 Voir. | Oral | Juste. |

      Bloc 2 : Dire

      """;

  @Test
  void gives_criteria_at_the_start_of_a_bloc_to_the_bloc() {
    var draft =
        ReadDocument.read(
            TWO_BLOCS
                + "| Parler | | | Clair. |\n| | C2 Dire. | Oral | Net. |\n| | C3 Lire. | | |\n");

    var second = draft.blocs().get(1);
    assertThat(second.own()).containsExactly(new DraftCriterion("Clair.", none(), none()));
    assertThat(second.of("C1")).isEmpty();
    assertThat(second.of("C3")).isEqualTo(second.of("C2")).hasSize(1);
  }

  @Test
  void says_that_criteria_or_a_statement_at_the_start_of_a_bloc_have_no_code() {
    var draft =
        ReadDocument.read(
            TWO_BLOCS + "| | | | Clair. |\n| | sans code | | |\n| B | C2 Dire. | Oral | Net. |\n");

    assertThat(draft.competencies())
        .extracting(FrameworkDraft.DraftCompetency::statement)
        .containsExactly("Voir.", "Dire.");
    assertThat(draft.blocs().get(1).own()).hasSize(1);
    assertThat(draft.warnings())
        .contains(
            new DraftWarning(Kind.ROW_OF_BLOC, "2", "Clair."),
            new DraftWarning(Kind.STATEMENT_LOST, "2", "sans code"))
        .extracting(DraftWarning::kind)
        .doesNotContain(Kind.ROW_WITHOUT_COMPETENCY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Conditions d’évaluation : oral individuel de 20 minutes | ANY | oral individuel de 20 minutes
          Conditions de réalisation (VAE) – dossier de preuves | VAE | dossier de preuves
          Conditions de réalisation pour un candidat issu de la formation : essai | TRAINING | essai
          Conditions d’évaluation : candidats VAE | VAE | candidats VAE
          Conditions d’évaluation identiques partout, en salle. | ANY | Conditions d’évaluation identiques partout, en salle.
          """)
  void keeps_what_follows_the_heading_of_conditions(String cell, Route route, String condition) {
    var draft = ReadDocument.read("Bloc 1 : Voir\n\n| A | C1 Voir. | " + cell + " | Juste. |\n");

    assertThat(draft.blocs().get(0).conditions()).containsExactly(new Condition(route, condition));
    assertThat(draft.blocs().get(0).modalities()).isEmpty();
  }

  @Test
  void reads_the_modality_of_the_next_competency_after_conditions() {
    var draft =
        ReadDocument.read(
            "Bloc 1 : Voir\n\n| A | C1 Voir. | <p>Conditions d’évaluation</p><p>Seul</p> | Juste. |\n"
                + "| | | Au calme | Net. |\n| B | C2 Dire. | Étude de cas | Clair. |\n");

    var bloc = draft.blocs().get(0);
    assertThat(bloc.conditions())
        .containsExactly(new Condition(Route.ANY, "Seul"), new Condition(Route.ANY, "Au calme"));
    assertThat(bloc.modalities()).extracting(DraftModality::text).containsExactly("Étude de cas");
  }

  @Test
  void says_where_a_text_is_not_read_to_its_end() {
    var much = "Dire tout. ".repeat(500);
    var longer = "<p>Juste.</p>".repeat(2_500);
    var draft =
        ReadDocument.read(
            "Bloc 1 : Voir\n\n| A | C1 Voir. | "
                + much
                + " | Juste. |\n| B | C2 Dire. | Oral | "
                + longer
                + " |\n| C | C3 Lire. |"
                + " x |".repeat(70)
                + "\n");

    assertThat(draft.warnings())
        .filteredOn(one -> one.kind() == Kind.TEXT_CUT)
        .extracting(DraftWarning::place)
        .contains("1", "C2", "C3");
    assertThat(Kind.TEXT_CUT.asks()).isTrue();
  }

  @Test
  void says_that_a_bloc_has_more_than_is_kept() {
    var draft =
        ReadDocument.read(
            "Bloc 1 : Voir\n\n| A | C1 Voir. | Oral | "
                + "<p>Net</p>".repeat(1_500)
                + " |\n| B | C2 Dire. | Oral | "
                + "<p>Net</p>".repeat(1_500)
                + " |\n");

    assertThat(draft.blocs().get(0).criteria()).hasSize(2_000);
    assertThat(draft.warnings()).contains(new DraftWarning(Kind.TEXT_CUT, "1", "Net…"));
  }

  private static List<String> none() {
    return List.of();
  }
}
