package org.preuve.portfolio.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Reason;

class PublicationCheckTest {

  @Test
  void lets_a_draft_pass_whose_warnings_are_answered() {
    assertThat(PublicationCheck.check(draft(1, "C1", "C2"), false)).isEmpty();
    assertThat(PublicationCheck.check(draft(1, "C1", "C2"), true))
        .contains(FrameworkReason.FRAMEWORK_WARNINGS_OPEN);
  }

  @Test
  void stops_double_codes_and_competencies_outside_the_blocs() {
    assertThat(PublicationCheck.check(draft(1, "C1", "C1"), false))
        .contains(FrameworkReason.FRAMEWORK_DUPLICATE_CODES);
    assertThat(PublicationCheck.check(draft(0, "C1"), false))
        .contains(FrameworkReason.FRAMEWORK_BLOC_MISSING);
  }

  @Test
  void stops_codes_that_no_address_holds_and_a_draft_without_competencies() {
    assertThat(PublicationCheck.check(draft(1, "C1-1", "A1.C2.3"), false)).isEmpty();
    for (var code : List.of("C1/2", "C1.2.3.4.5.6.7.89", "C1 2", "")) {
      assertThat(PublicationCheck.check(draft(1, code), false))
          .contains(FrameworkReason.FRAMEWORK_CODE);
    }
    assertThat(PublicationCheck.check(draft(1), false)).contains(FrameworkReason.FRAMEWORK_EMPTY);
  }

  @Test
  void stops_criteria_and_activities_about_codes_that_their_bloc_does_not_have() {
    var criterion = new DraftCriterion("Le geste est sûr.", List.of(), List.of("C3"));
    var activity = new DraftActivity("Ouvrir la ruche.", List.of(), List.of("C3"));
    var own = List.of(new DraftCompetency("C4", "Voir."));

    assertThat(check(List.of(), own, List.of(criterion)))
        .contains(FrameworkReason.FRAMEWORK_CODE_MISSING);
    assertThat(check(List.of(activity), own, List.of()))
        .contains(FrameworkReason.FRAMEWORK_CODE_MISSING);
    var mended = List.of(new DraftCompetency("C3", "Voir."));
    assertThat(check(List.of(activity), mended, List.of(criterion))).isEmpty();
  }

  private static Optional<Reason> check(
      List<DraftActivity> activities,
      List<DraftCompetency> competencies,
      List<DraftCriterion> criteria) {
    var bloc =
        new DraftBloc(1, "Un", activities, competencies, criteria, List.of(), List.of(), List.of());
    return PublicationCheck.check(
        new FrameworkDraft("", "fr", List.of(bloc), List.of(), List.of()), false);
  }

  private static FrameworkDraft draft(int bloc, String... codes) {
    var competencies =
        Arrays.stream(codes).map(code -> new DraftCompetency(code, "Voir.")).toList();
    return new FrameworkDraft(
        "", "fr", List.of(new DraftBloc(bloc, "Un", competencies)), List.of(), List.of());
  }
}
