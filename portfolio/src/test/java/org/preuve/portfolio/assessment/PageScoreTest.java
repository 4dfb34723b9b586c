package org.preuve.portfolio.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.ShippedFrameworks;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.UserId;

class PageScoreTest {

  private static final Framework FRAMEWORK = ShippedFrameworks.all().get(0);
  private static final Instant EARLY = Instant.parse("2026-11-02T08:00:00Z");
  private static final Instant LATE = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  void counts_what_is_acquired_on_the_whole_and_in_the_bloc() {
    var inForce =
        List.of(
            decision("C.1", Outcome.ACQUIRED, LATE),
            decision("C.2", Outcome.EXEMPT, EARLY),
            decision("C.12", Outcome.ACQUIRED, EARLY));

    var all = PageScore.of(FRAMEWORK, inForce, "/portfolio", Locale.ENGLISH).orElseThrow();
    var bloc = PageScore.of(FRAMEWORK, inForce, "/blocs/1", Locale.ENGLISH).orElseThrow();

    assertThat(all.given()).isEqualTo(2);
    assertThat(all.maximum()).isEqualTo(FRAMEWORK.competencies().size());
    assertThat(all.at()).isEqualTo(LATE);
    assertThat(bloc.given()).isEqualTo(1);
    assertThat(bloc.maximum()).isEqualTo(8);
    assertThat(bloc.comment()).isEqualTo("One competency of 8 achieved, 1 exempt.");
  }

  @ParameterizedTest
  @CsvSource({"ACQUIRED, 1", "EXEMPT, 1", "IN_PROGRESS, 0", "NOT_ACQUIRED, 0"})
  void gives_all_points_for_a_competency_or_none(Outcome outcome, long points) {
    var inForce = List.of(decision("C.12", outcome, EARLY));

    var score = PageScore.of(FRAMEWORK, inForce, "/competencies/C.12", Locale.FRENCH).orElseThrow();

    assertThat(score.given()).isEqualTo(points);
    assertThat(score.maximum()).isEqualTo(1);
    assertThat(score.at()).isEqualTo(EARLY);
    assertThat(score.comment()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"/blocs/1", "/competencies/C.1", "/competencies/C.120", "/badges/C.12", "/blocs/12"})
  void has_nothing_for_pages_where_nothing_was_decided(String page) {
    var inForce = List.of(decision("C.12", Outcome.ACQUIRED, EARLY));

    assertThat(PageScore.of(FRAMEWORK, inForce, page, Locale.FRENCH)).isEmpty();
  }

  @Test
  void knows_which_pages_a_decision_changes() {
    assertThat(PageScore.pages(FRAMEWORK, "C.12"))
        .containsExactly("/portfolio", "/blocs/2", "/competencies/C.12");
    assertThat(PageScore.pages(FRAMEWORK, "C.999"))
        .containsExactly("/portfolio", "/competencies/C.999");
  }

  private static Decision decision(String code, Outcome outcome, Instant at) {
    return new Decision(code, outcome, 1, "", new UserId(1), at);
  }
}
