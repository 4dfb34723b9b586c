package org.preuve.portfolio.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.VersionDifference.Change;
import org.preuve.portfolio.framework.VersionDifference.Moved;
import org.preuve.portfolio.framework.VersionDifference.Renamed;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.DraftElement;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;

class VersionDifferenceTest {

  private static final String HIVE = "Ouvrir la ruche sans blesser la colonie.";
  private static final String HONEY = "Récolter le miel au bon moment.";
  private static final String QUEEN = "Élever une reine.";

  private static final Framework FIRST =
      version("v1", bloc(1, "Élever", List.of(), "C1", HIVE, "C2", HONEY, "C3", QUEEN));

  @Test
  void says_nothing_about_two_versions_that_say_the_same() {
    assertThat(VersionDifference.of(FIRST, version("v2", same())).none()).isTrue();
  }

  @Test
  void names_what_came_what_went_and_what_reads_otherwise() {
    var after =
        version(
            "v2",
            bloc(1, "Élever", List.of(), "C1", "Ouvrir la ruche et la refermer.", "C2", HONEY),
            bloc(2, "Vendre", List.of(), "C4", "Vendre sur un marché."));

    var found = VersionDifference.of(FIRST, after);

    assertThat(found.changes())
        .containsExactlyInAnyOrder(
            new Change(DraftElement.COMPETENCY, "C1", HIVE, "Ouvrir la ruche et la refermer."),
            new Change(DraftElement.COMPETENCY, "C3", QUEEN, ""),
            new Change(DraftElement.COMPETENCY, "C4", "", "Vendre sur un marché."),
            new Change(DraftElement.TITLE, "2", "", "Vendre"));
    assertThat(found.renamed()).isEmpty();
  }

  @Test
  void knows_a_statement_again_under_another_code_and_in_another_bloc() {
    var after =
        version(
            "v2",
            bloc(1, "Élever", List.of(), "C1", HIVE, "C5", QUEEN),
            bloc(2, "Vendre", List.of(), "C2", HONEY));

    var found = VersionDifference.of(FIRST, after);

    assertThat(found.renamed()).containsExactly(new Renamed("C3", "C5"));
    assertThat(found.moved()).containsExactly(new Moved("C2", 1, 2));
  }

  @Test
  void says_of_no_competency_that_it_moved_because_another_has_its_code() {
    var after =
        version(
            "v2",
            bloc(1, "Élever", List.of(), "C1", HIVE, "C2", HONEY),
            bloc(2, "Vendre", List.of(), "C3", "Tenir les comptes."));

    assertThat(VersionDifference.of(FIRST, after).moved()).isEmpty();
  }

  @Test
  void judges_by_the_whole_text_of_a_criterion_and_by_our_own_name_where_there_is_one() {
    var official = "Le geste est sûr, " + "puis ".repeat(40) + "la ruche est fermée.";
    var criterion = new DraftCriterion(official, List.of(official), List.of("C1"));
    var made = version("v1", bloc(1, "Élever", List.of(criterion), "C1", HIVE));
    var own = ShippedFrameworks.all().get(0).criteriaFor("C.12").get(0);
    var worded =
        new Criterion(own.id(), own.label(), own.competencies(), List.of(), Optional.of(official));

    var judged = made.criteriaFor("C1").get(0);
    assertThat(judged.name(Locale.ENGLISH)).isEqualTo(official);
    assertThat(judged.parts().get(0).name(Locale.FRENCH)).isEqualTo(official);
    assertThat(worded.name(Locale.ENGLISH)).isEqualTo(own.label().en());
  }

  @Test
  void shows_a_shared_criterion_once() {
    var criterion = new DraftCriterion("Le geste est sûr.", List.of("Gants"), List.of("C1", "C2"));
    var after =
        version("v2", bloc(1, "Élever", List.of(criterion), "C1", HIVE, "C2", HONEY, "C3", QUEEN));

    assertThat(VersionDifference.of(FIRST, after).changes())
        .containsExactly(
            new Change(DraftElement.CRITERION, "C1, C2", "", "Le geste est sûr. • Gants"));
  }

  @Test
  void maps_the_same_text_before_the_same_code() {
    var swapped = version("v2", bloc(1, "Élever", List.of(), "C1", QUEEN, "C2", HONEY, "C3", HIVE));

    assertThat(VersionMap.propose(FIRST, swapped))
        .isEqualTo(Map.of("C1", "C3", "C2", "C2", "C3", "C1"));
  }

  @Test
  void maps_the_same_code_only_where_both_speak_of_the_same_thing() {
    var other =
        version(
            "v2",
            bloc(1, "Élever", List.of(), "C1", "Ouvrir la ruche.", "C2", "Tenir les comptes."));

    assertThat(VersionMap.propose(FIRST, other)).isEqualTo(Map.of("C1", "C1"));
  }

  @Test
  void guesses_no_target_where_a_statement_stands_twice() {
    var twice = version("v2", bloc(1, "Élever", List.of(), "C8", QUEEN, "C9", QUEEN));

    assertThat(VersionMap.propose(FIRST, twice)).isEmpty();
  }

  @Test
  void makes_the_same_framework_of_the_same_version_each_time() {
    var criterion = new DraftCriterion("Le geste est sûr.", List.of("Gants"), List.of("C2"));
    var bloc = bloc(1, "Élever", List.of(criterion), "C2", HONEY, "C10", QUEEN, "C1", HIVE);

    var made = version("v1", bloc);

    assertThat(made).isEqualTo(version("v1", bloc));
    assertThat(made.competencies()).extracting(Competency::code).containsExactly("C1", "C2", "C10");
    assertThat(made.competency("C2").orElseThrow().statement()).contains(HONEY);
    assertThat(made.criteriaFor("C2").get(0).id()).isEqualTo("b1-1");
    assertThat(made.criteriaFor("C2").get(0).parts().get(0).id()).isEqualTo("b1-1-1");
    assertThat(made.criteriaFor("C1")).isEmpty();
  }

  @Test
  void keeps_our_short_names_where_the_next_version_speaks_of_the_same_thing() {
    var shipped = ShippedFrameworks.find("concepteur-integrateur-iot").orElseThrow();
    var label = shipped.competency("C.12").orElseThrow().label();
    var draft =
        draft(bloc(2, "Autre", List.of(), "C.12", "Rédiger le plan de test.", "C.13", HIVE));

    var made = PublishedFramework.of("v2", shipped.id(), "Concepteur", draft);

    assertThat(made.competency("C.12").orElseThrow().label()).isEqualTo(label);
    assertThat(made.competency("C.13").orElseThrow().label().fr()).isEqualTo(HIVE);
  }

  @Test
  void cuts_a_long_statement_to_whole_words() {
    var draft = draft(bloc(1, "Élever", List.of(), "C1", "Nourrir " + "abeille ".repeat(40)));

    var label = PublishedFramework.of("v", "v", "t", draft).competencies().get(0).label();

    assertThat(label.fr()).hasSizeLessThan(92).endsWith("abeille…");
  }

  private static DraftBloc[] same() {
    return new DraftBloc[] {bloc(1, "Élever", List.of(), "C1", HIVE, "C2", HONEY, "C3", QUEEN)};
  }

  private static Framework version(String id, DraftBloc... blocs) {
    return PublishedFramework.of(id, "ruches", "Apiculteur", draft(blocs));
  }

  private static FrameworkDraft draft(DraftBloc... blocs) {
    return new FrameworkDraft("Apiculteur", "fr", List.of(blocs), List.of(), List.of());
  }

  private static DraftBloc bloc(
      int number, String title, List<DraftCriterion> criteria, String... codesAndStatements) {
    var competencies =
        IntStream.range(0, codesAndStatements.length / 2)
            .mapToObj(
                i -> new DraftCompetency(codesAndStatements[2 * i], codesAndStatements[2 * i + 1]))
            .toList();
    return new DraftBloc(
        number, title, List.of(), competencies, criteria, List.of(), List.of(), List.of());
  }
}
