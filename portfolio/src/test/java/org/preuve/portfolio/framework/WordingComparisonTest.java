package org.preuve.portfolio.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Condition.Route;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.model.Production;
import org.preuve.portfolio.framework.model.Rule;
import org.preuve.portfolio.framework.reading.DraftElement;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftModality;

class WordingComparisonTest {

  private static final org.preuve.portfolio.framework.model.Framework OURS =
      ShippedFrameworks.find("concepteur-integrateur-iot").orElseThrow();

  @Test
  void hears_another_certification_behind_the_same_codes() {
    var foreign =
        IntStream.rangeClosed(1, 14)
            .mapToObj(n -> new DraftCompetency("C." + n, "Nourrir les abeilles au printemps " + n))
            .toList();

    var compared = compare("Apiculteur", foreign);

    assertThat(compared.title().differs()).isTrue();
    assertThat(compared.statements()).hasSize(14);
    assertThat(compared.strangers()).isGreaterThan(10);
    assertThat(compared.missing()).hasSize(12).contains("C.15", "C.26");
    assertThat(compared.added()).isEmpty();
  }

  @Test
  void finds_its_own_names_in_statements_that_go_on_about_them() {
    var own =
        OURS.competencies().stream()
            .map(c -> new DraftCompetency(c.code(), "Réaliser : " + c.label().fr() + "."))
            .toList();

    var compared = compare(OURS.title().fr(), own);

    assertThat(compared.title().differs()).isFalse();
    assertThat(compared.strangers()).isZero();
    assertThat(compared.missing()).isEmpty();
    assertThat(compared.statements()).allMatch(one -> one.differs() && !one.official());
  }

  @Test
  void compares_statements_in_force_word_by_word() {
    var first = draft("", List.of(new DraftCompetency("C.1", "Étudier le besoin du client.")));
    var inForce = OfficialWording.in(OURS, first);
    var second =
        draft(
            "",
            List.of(
                new DraftCompetency("C.1", "étudier le besoin du client"),
                new DraftCompetency("C.99", "Danser")));

    var compared = WordingComparison.of(inForce, second);

    assertThat(compared.statements().get(0).differs()).isFalse();
    assertThat(compared.added()).containsExactly("C.99");
    assertThat(compared.blocs().get(0).after()).isEqualTo(2);
  }

  @Test
  void shows_each_official_text_beside_the_name_that_it_would_stand_by() {
    var criteria = OURS.criteriaFor("C.1");
    var reordered = new ArrayList<DraftCriterion>();
    for (var one : criteria) {
      reordered.add(0, new DraftCriterion("Officiel " + one.id(), List.of(), List.of("C.1")));
    }
    var parts = WordingComparison.of(OURS, draft(reordered, List.of())).parts();

    assertThat(criteria).hasSizeGreaterThan(1);
    assertThat(parts.apart()).isEmpty();
    assertThat(parts.texts())
        .extracting(WordingParts.Text::element, WordingParts.Text::place, one -> one.text().after())
        .contains(
            tuple(DraftElement.CRITERION, "C.1", "Officiel " + last(criteria).id()),
            tuple(DraftElement.CONDITION, "1", "Seul"),
            tuple(DraftElement.PRODUCTION, "1", "Un journal • Les relevés • Le jury écoute"),
            tuple(DraftElement.RULE, "", "Les blocs se valident ensemble."));
    assertThat(parts.texts().get(0).label()).contains(criteria.get(0).label());
    assertThat(parts.texts().get(0).strange()).isTrue();
    assertThat(parts.strangers()).isEqualTo(criteria.size());
  }

  @Test
  void names_lists_of_another_length_and_what_is_no_more_in_force() {
    var criteria =
        OURS.criteriaFor("C.1").stream()
            .map(one -> new DraftCriterion(one.label().fr() + ".", List.of(), List.of("C.1")))
            .toList();
    var inForce = OfficialWording.in(OURS, draft(criteria, List.of()));
    var one = criteria.subList(1, criteria.size());

    var same = WordingComparison.of(inForce, draft(criteria, List.of())).parts();
    var less = WordingComparison.of(inForce, draft(one, List.of())).parts();

    assertThat(same.texts()).isEmpty();
    assertThat(less.apart())
        .containsExactly(
            new WordingParts.Count(DraftElement.CRITERION, "C.1", criteria.size(), one.size()));
    assertThat(less.texts())
        .hasSize(criteria.size())
        .allMatch(text -> text.text().after().isEmpty() && !text.strange());
  }

  @Test
  void names_a_way_of_evaluation_too_many() {
    var many =
        IntStream.rangeClosed(0, OURS.blocs().get(0).modalities().size())
            .mapToObj(n -> new DraftModality(List.of(Modality.Kind.ORAL), "Oral " + n, List.of()))
            .toList();

    assertThat(WordingComparison.of(OURS, draft(List.of(), many)).parts().apart())
        .containsExactly(
            new WordingParts.Count(DraftElement.MODALITY, "1", many.size() - 1, many.size()));
  }

  private static Criterion last(List<Criterion> criteria) {
    return criteria.get(criteria.size() - 1);
  }

  private static FrameworkDraft draft(
      List<DraftCriterion> criteria, List<DraftModality> modalities) {
    var bloc =
        new DraftBloc(
            1,
            "Un",
            List.of(),
            List.of(new DraftCompetency("C.1", "Voir.")),
            criteria,
            modalities,
            List.of(new Production("Un journal", List.of("Les relevés"), "Le jury écoute")),
            List.of(new Condition(Route.VAE, "Seul")));
    var rule =
        new Rule(Rule.Kind.CUMULATIVE_VALIDATION, "Les blocs se valident ensemble.", List.of());
    return new FrameworkDraft("", "fr", List.of(bloc), List.of(rule), List.of());
  }

  private static WordingComparison compare(String title, List<DraftCompetency> competencies) {
    return WordingComparison.of(OURS, draft(title, competencies));
  }

  private static FrameworkDraft draft(String title, List<DraftCompetency> competencies) {
    return new FrameworkDraft(
        title, "fr", List.of(new DraftBloc(1, "Un", competencies)), List.of(), List.of());
  }
}
