package org.preuve.portfolio.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;

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

  private static WordingComparison compare(String title, List<DraftCompetency> competencies) {
    return WordingComparison.of(OURS, draft(title, competencies));
  }

  private static FrameworkDraft draft(String title, List<DraftCompetency> competencies) {
    return new FrameworkDraft(
        title, "fr", List.of(new DraftBloc(1, "Un", competencies)), List.of(), List.of());
  }
}
