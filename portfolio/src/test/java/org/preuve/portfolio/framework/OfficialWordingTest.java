package org.preuve.portfolio.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;

class OfficialWordingTest {

  private static final Framework OURS =
      ShippedFrameworks.find("concepteur-integrateur-iot").orElseThrow();

  @Test
  void puts_official_criteria_beside_ours_and_keeps_their_ids() {
    var worded = OfficialWording.in(OURS, draft(0));

    var before = OURS.criteriaFor("C.18");
    var after = worded.criteriaFor("C.18");
    assertThat(after).extracting(Criterion::id).isEqualTo(ids(before));
    assertThat(after)
        .extracting(Criterion::label)
        .isEqualTo(before.stream().map(Criterion::label).toList());
    assertThat(after.get(0).text()).contains("Officiel " + before.get(0).id());
    assertThat(worded.criteriaFor("C.21")).isEqualTo(after);
    assertThat(worded.language()).isEqualTo("fr");
  }

  @Test
  void leaves_ours_alone_where_the_document_has_another_number() {
    var worded = OfficialWording.in(OURS, draft(1));

    assertThat(worded.criteriaFor("C.1"))
        .extracting(Criterion::text)
        .containsOnly(Optional.empty());
    assertThat(worded.competency("C.1").orElseThrow().statement()).contains("Faire C.1.");
  }

  /** A draft with the criteria of our framework, less some in each bloc. */
  private static FrameworkDraft draft(int less) {
    var blocs = new ArrayList<DraftBloc>();
    for (var bloc : OURS.blocs()) {
      var criteria =
          bloc.competencies().stream()
              .flatMap(one -> one.criteria().stream())
              .distinct()
              .skip(less)
              .map(one -> new DraftCriterion("Officiel " + one.id(), List.of(), one.competencies()))
              .toList();
      var competencies =
          bloc.competencies().stream()
              .map(one -> new DraftCompetency(one.code(), "Faire " + one.code() + "."))
              .toList();
      blocs.add(
          new DraftBloc(
              bloc.number(),
              "Titre",
              List.of(),
              competencies,
              criteria,
              List.of(),
              List.of(),
              List.of()));
    }
    return new FrameworkDraft("", "fr", blocs, List.of(), List.of());
  }

  private static List<String> ids(List<Criterion> criteria) {
    return criteria.stream().map(Criterion::id).toList();
  }
}
