package org.preuve.portfolio.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkReason;

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

  private static FrameworkDraft draft(int bloc, String... codes) {
    var competencies =
        Arrays.stream(codes).map(code -> new DraftCompetency(code, "Voir.")).toList();
    return new FrameworkDraft(
        "", "fr", List.of(new DraftBloc(bloc, "Un", competencies)), List.of(), List.of());
  }
}
