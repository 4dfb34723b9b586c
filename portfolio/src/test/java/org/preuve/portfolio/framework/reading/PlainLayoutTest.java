package org.preuve.portfolio.framework.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

class PlainLayoutTest {

  private static final String TWO_BLOCS =
      """
       3 - REFERENTIELS\s

      REFERENTIEL D’ACTIVITES

      Bloc 1: Préparer une serre pilotée\s
      à distance\s
      \s

      • Choisir la serre.

      C1.    Choisir des capteurs adaptés aux plantes et à\s
      l’humidité (sol, air …).\s

      C2.    Relier la serre au Système\s
      d’Information existant.\s

      • Évaluation sous forme de contrôle\s
      continu et de rapports.\s

      Les capteurs choisis\s
      conviennent.\s

      https://serres.example/guide;id=12?page=3
       suite du rapport.

      Bloc 2 : Exploiter la serre et le savoir-
      faire acquis\s

      • Surveiller.

      C3.    Surveiller la serre et son savoir-faire jour après jour pour

       ELEMENTS COMPLEMENTAIRES DU DOSSIER\s

      prévenir les pannes.\s

      C5. Transmettre les relevés\s

      Des évaluations sous forme de contrôle continu.
       C6.    Former l’équipe.\s
      """;

  @Test
  void reads_blocs_and_whole_statements() {
    var draft = ReadDocument.read(TWO_BLOCS);

    assertThat(bare(draft))
        .containsExactly(
            new DraftBloc(
                1,
                "Préparer une serre pilotée à distance",
                List.of(
                    one(
                        "C1",
                        "Choisir des capteurs adaptés aux plantes et à l’humidité (sol, air …)."),
                    one("C2", "Relier la serre au Système d’Information existant."))),
            new DraftBloc(
                2,
                "Exploiter la serre et le savoir-faire acquis",
                List.of(
                    one(
                        "C3",
                        "Surveiller la serre et son savoir-faire jour après jour pour prévenir les"
                            + " pannes."),
                    one("C5", "Transmettre les relevés"),
                    one("C6", "Former l’équipe."))));
  }

  @Test
  void warns_of_what_is_odd_and_repairs_nothing() {
    var draft = ReadDocument.read(TWO_BLOCS);

    assertThat(draft.warnings().stream().filter(warning -> warning.kind().asks()))
        .containsExactlyInAnyOrder(
            new DraftWarning(Kind.TITLE_MISSING, ""),
            new DraftWarning(Kind.CODE_MISSING, "C4"),
            new DraftWarning(Kind.STATEMENT_UNFINISHED, "C5"));
  }

  @Test
  void says_what_it_left_out_and_what_it_joined() {
    var draft = ReadDocument.read(TWO_BLOCS);

    assertThat(draft.warnings().stream().filter(warning -> !warning.kind().asks()))
        .containsExactlyInAnyOrder(
            new DraftWarning(Kind.PAGE_BREAK_JOINED, "1", "suite du rapport."),
            new DraftWarning(
                Kind.FURNITURE_REMOVED,
                "3",
                "REFERENTIEL D’ACTIVITES / https://serres.example/guide;id=12?page=3 / ELEMENTS"
                    + " COMPLEMENTAIRES DU DOSSIER"));
  }

  @Test
  void reads_the_same_without_blank_lines_and_with_other_line_ends() {
    var dense = TWO_BLOCS.replaceAll("(?m)^\\s*\\n", "").replace("\n", "\r\n");

    var draft = ReadDocument.read("\uFEFF" + dense.replace(" de ", "\u00A0de "));

    assertThat(draft.blocs()).isEqualTo(ReadDocument.read(TWO_BLOCS).blocs());
  }

  @Test
  void reads_the_same_with_a_blank_line_after_each_line() {
    var draft = ReadDocument.read(TWO_BLOCS.replace("\n", "\n\n"));

    assertThat(draft.blocs()).isEqualTo(ReadDocument.read(TWO_BLOCS).blocs());
  }

  @Test
  void reads_other_ways_to_write_codes_and_headings() {
    var text =
        """
        BLOC I – Observer
        C.1 – Observer une ruche.
        C.2) Noter le poids.
        Bloc de compétences n° 2 : Agir
        C. 3 : Nourrir la colonie.
        C 4 Récolter le miel.
        """;

    var draft = ReadDocument.read(text);

    assertThat(draft.blocs()).extracting(DraftBloc::title).containsExactly("Observer", "Agir");
    assertThat(draft.competencies())
        .containsExactly(
            one("C.1", "Observer une ruche."),
            one("C.2", "Noter le poids."),
            one("C.3", "Nourrir la colonie."),
            one("C4", "Récolter le miel."));
  }

  @Test
  void takes_no_mention_of_a_code_or_bloc_for_a_start() {
    var text =
        """
        Bloc 1 : Observer
        C1. Observer une ruche.

        C1 à C2 : mise en situation.
        Bloc 1 est validé par un oral.
        C1, C2 et C3 sont liées.
        """;

    assertThat(bare(ReadDocument.read(text)))
        .containsExactly(new DraftBloc(1, "Observer", List.of(one("C1", "Observer une ruche."))));
  }

  @Test
  void leaves_out_page_numbers_and_repeated_footers() {
    var text =
        """
        Bloc 1 : Observer
        C1. Observer une ruche avec
        Certification apicole – page 1
        une caméra.

        C2. Peser une ruche avec

        Page 2/3

        une balance.

        C3. Écouter une ruche avec
        Certification apicole – page 3
        un micro.
        """;

    assertThat(ReadDocument.read(text).competencies())
        .extracting(DraftCompetency::statement)
        .containsExactly(
            "Observer une ruche avec une caméra.",
            "Peser une ruche avec une balance.",
            "Écouter une ruche avec un micro.");
  }

  @Test
  void resumes_a_statement_after_the_other_columns_of_its_page() {
    var text =
        """
        Bloc 1 : Observer
        C1. Observer une ruche en toute saison avec

        Évaluation par mise en situation pratique.

        \fune caméra.

        C2. Peser une ruche.
        """;

    assertThat(ReadDocument.read(text).competencies())
        .containsExactly(
            one("C1", "Observer une ruche en toute saison avec une caméra."),
            one("C2", "Peser une ruche."));
  }

  @Test
  void joins_hyphens_and_elisions() {
    var text =
        """
        Bloc 1 : Observer
        C1. Respecter la règlemen-
        tation des ruchers-écoles et l’
        environnement, selon les ruchers-
        écoles et le Wi-
        Fi du lieu¹.
        """;

    assertThat(ReadDocument.read(text).competencies())
        .containsExactly(
            one(
                "C1",
                "Respecter la règlementation des ruchers-écoles et l’environnement, selon les"
                    + " ruchers-écoles et le Wi-Fi du lieu."));
  }

  @Test
  void keeps_items_announced_by_a_colon_and_a_second_sentence() {
    var text =
        """
        Bloc 1 : Observer
        C1. Observer :
        • la ruche ;
        • le rucher.

        C2. Peser la ruche chaque jour.
        Comparer les relevés.

        C3. Conclure.
        """;

    assertThat(ReadDocument.read(text).competencies())
        .extracting(DraftCompetency::statement)
        .containsExactly(
            "Observer : la ruche ; le rucher.",
            "Peser la ruche chaque jour. Comparer les relevés.",
            "Conclure.");
  }

  @Test
  void goes_on_after_a_page_break_even_with_a_capital() {
    var text =
        """
        Bloc 1 : Observer
        C1. Observer la colonie

        12 https://ruches.example/texte?id=1
        CERTIFICATION DES GARDIENS DE RUCHES

        ZigBee installée sur place.

        Évaluation par mise en situation pratique.
        """;

    assertThat(ReadDocument.read(text).competencies())
        .containsExactly(one("C1", "Observer la colonie ZigBee installée sur place."));
  }

  @Test
  void reads_the_letters_and_bullets_of_pdf_fonts() {
    var text = "Bloc 1 : Observer\nC1. Ve\u0301rifier l’e\uFB03cacite\u0301.\n\uF0B7 Le reste.\n";

    assertThat(ReadDocument.read(text).competencies())
        .containsExactly(one("C1", "Vérifier l’efficacité."));
  }

  private static DraftCompetency one(String code, String statement) {
    return new DraftCompetency(code, statement);
  }

  /** Numbers, titles and competencies alone. */
  private static List<DraftBloc> bare(FrameworkDraft draft) {
    return draft.blocs().stream()
        .map(bloc -> new DraftBloc(bloc.number(), bloc.title(), bloc.competencies()))
        .toList();
  }

  @Test
  void says_which_line_is_too_long_to_be_read() {
    var text = "Titre : A\nBloc 1 : Voir\nC1. Voir.\nC2. " + "Dire tout. ".repeat(600) + "\n";

    var draft = ReadDocument.read(text);

    assertThat(draft.competencies()).hasSize(1);
    assertThat(draft.warnings())
        .anyMatch(
            one ->
                one.kind() == Kind.TEXT_CUT
                    && one.place().equals("C1")
                    && one.words().startsWith("C2. Dire tout."));
    assertThat(Kind.TEXT_CUT.asks()).isTrue();
    assertThat(Kind.TEXT_CUT.lasts()).isTrue();
  }

  @Test
  void hears_a_code_in_a_line_with_a_soft_line_end() {
    var draft = ReadDocument.read("Bloc 1 : Voir\nC1. Voir\u2028tout.\n");

    assertThat(draft.competencies()).containsExactly(new DraftCompetency("C1", "Voir tout."));
  }

  @Test
  void tells_columns_side_by_side_by_the_gap_behind_a_word() {
    assertThat(SideBySide.in(Collections.nCopies(10, "Observer    Oral"))).isTrue();
    assertThat(SideBySide.in(Collections.nCopies(10, "Observer la    Oral"))).isTrue();
    assertThat(SideBySide.in(Collections.nCopies(10, "la    Observer"))).isFalse();
    assertThat(SideBySide.in(Collections.nCopies(10, "Observer la ruche"))).isFalse();
  }
}
