package org.preuve.portfolio.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    var all =
        PageScore.of(FRAMEWORK, inForce, "/portfolio", InProgress.NO_GRADE, Locale.ENGLISH)
            .orElseThrow();
    var bloc =
        PageScore.of(FRAMEWORK, inForce, "/blocs/1", InProgress.NO_GRADE, Locale.ENGLISH)
            .orElseThrow();

    assertThat(all.given()).isEqualByComparingTo("2");
    assertThat(all.maximum())
        .isEqualByComparingTo(BigDecimal.valueOf(FRAMEWORK.competencies().size()));
    assertThat(all.at()).isEqualTo(LATE);
    assertThat(bloc.given()).isEqualByComparingTo("1");
    assertThat(bloc.maximum()).isEqualByComparingTo("8");
    assertThat(bloc.comment()).isEqualTo("One competency of 8 achieved, 1 exempt.");
  }

  @ParameterizedTest
  @CsvSource({
    "ACQUIRED, NO_GRADE, 1",
    "EXEMPT, NO_GRADE, 1",
    "NOT_ACQUIRED, NO_GRADE, 0",
    "IN_PROGRESS, HALF, 0.5",
    "IN_PROGRESS, ZERO, 0",
    "NOT_ACQUIRED, HALF, 0"
  })
  void gives_all_points_for_a_competency_or_none_or_what_the_course_has_chosen(
      Outcome outcome, InProgress inProgress, BigDecimal points) {
    var inForce = List.of(decision("C.12", outcome, EARLY));

    var score =
        PageScore.of(FRAMEWORK, inForce, "/competencies/C.12", inProgress, Locale.FRENCH)
            .orElseThrow();

    assertThat(score.given()).isEqualByComparingTo(points);
    assertThat(score.maximum()).isEqualByComparingTo("1");
    assertThat(score.at()).isEqualTo(EARLY);
    assertThat(score.comment()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/competencies/C.12", "/blocs/2", "/portfolio"})
  void has_no_grade_for_what_is_only_in_progress_unless_the_course_wants_one(String page) {
    var inForce = List.of(decision("C.12", Outcome.IN_PROGRESS, EARLY));

    assertThat(PageScore.of(FRAMEWORK, inForce, page, InProgress.USUAL, Locale.FRENCH)).isEmpty();
    assertThat(PageScore.words(FRAMEWORK, inForce, page, Locale.FRENCH))
        .get()
        .extracting(PageScore.Words::at)
        .isEqualTo(EARLY);
    assertThat(PageScore.of(FRAMEWORK, inForce, page, InProgress.ZERO, Locale.FRENCH))
        .hasValueSatisfying(score -> assertThat(score.given()).isZero());
  }

  @Test
  void says_what_the_assessor_wrote() {
    var inForce =
        List.of(
            new Decision("C.12", Outcome.ACQUIRED, 1, "Plan clair.", new UserId(1), LATE),
            new Decision("C.13", Outcome.ACQUIRED, 1, "Avant.", new UserId(1), EARLY));

    assertThat(comment(inForce, "/competencies/C.12")).isEqualTo("acquis\nPlan clair.");
    assertThat(comment(inForce, "/portfolio"))
        .isEqualTo("2 compétences acquises sur 26.\nC.12 – Plan clair.");
  }

  private static String comment(List<Decision> inForce, String page) {
    return PageScore.of(FRAMEWORK, inForce, page, InProgress.USUAL, Locale.FRENCH)
        .orElseThrow()
        .comment();
  }

  @ParameterizedTest
  @CsvSource({"/blocs/1", "/competencies/C.1", "/competencies/C.120", "/badges/C.12", "/blocs/12"})
  void has_nothing_for_pages_where_nothing_was_decided(String page) {
    var inForce = List.of(decision("C.12", Outcome.ACQUIRED, EARLY));

    assertThat(PageScore.of(FRAMEWORK, inForce, page, InProgress.USUAL, Locale.FRENCH)).isEmpty();
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
