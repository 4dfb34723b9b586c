package org.preuve.badges.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.badges.rule.Condition.Kind;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.marks.ClassMarks.KnownMark;
import org.preuve.web.UserId;

class RuleCheckTest {

  private static final Instant THEN = Instant.parse("2026-11-03T09:00:00Z");
  private static final Condition ACQUIRED = Condition.of(Kind.COMPETENCY, "C.7");
  private static final Condition MET = Condition.of(Kind.CRITERION, "c7-1");
  private static final Condition BADGE = Condition.of(Kind.BADGE, "design");
  private static final Condition MARK = new Condition(Kind.MARK, "Contrôle 2", "14/20");
  private static final Condition MEASURED = new Condition(Kind.MEASURED, "C.7", "L2");

  private final RuleCheck check = new RuleCheck();
  private final List<String> asked = new ArrayList<>();

  @Test
  void says_for_each_condition_why_it_holds() {
    var grounds =
        check.grounds(
            List.of(MEASURED, ACQUIRED, MET, MARK, BADGE), facts(Outcome.ACQUIRED, "15", "L3"));

    assertThat(grounds.orElseThrow())
        .extracting(Ground::condition)
        .containsExactly(MEASURED, ACQUIRED, MET, MARK, BADGE);
    assertThat(grounds.orElseThrow().get(0).detail()).isEqualTo("L3");
    assertThat(grounds.orElseThrow().get(1).decision().orElseThrow().decidedAt()).isEqualTo(THEN);
    assertThat(grounds.orElseThrow().get(3).detail()).isEqualTo("15/20");
    assertThat(grounds.orElseThrow().get(4).since()).contains(THEN);
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ACQUIRED"})
  void no_other_outcome_is_enough(Outcome outcome) {
    var facts = facts(outcome, "20", "L4");

    assertThat(check.grounds(List.of(ACQUIRED), facts)).isEmpty();
    assertThat(check.grounds(List.of(MET), facts)).isEmpty();
    assertThat(check.grounds(List.of(MEASURED), facts)).isEmpty();
  }

  @Test
  void one_that_does_not_hold_is_enough_against_it() {
    var other = Condition.of(Kind.COMPETENCY, "C.8");

    assertThat(check.grounds(List.of(ACQUIRED, other), facts(Outcome.ACQUIRED, "15", "L3")))
        .isEmpty();
  }

  @Test
  void holds_for_nobody_without_a_condition() {
    assertThat(check.grounds(List.of(), facts(Outcome.ACQUIRED, "15", "L3"))).isEmpty();
  }

  @Test
  void reads_evidence_only_of_those_for_whom_all_else_holds() {
    check.grounds(List.of(MEASURED, MARK), facts(Outcome.ACQUIRED, "13.9", "L3"));

    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"14/20,14,true", "14/20,13.999,false", "28/40,14,true", "7.5/10,14.9,false"})
  void compares_marks_in_proportion(String least, String points, boolean holds) {
    var condition = new Condition(Kind.MARK, "Contrôle 2", least);

    assertThat(check.grounds(List.of(condition), facts(Outcome.ACQUIRED, points, "L1")).isPresent())
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({"L1,false", "L2,true", "L4,true", ",false"})
  void wants_at_least_that_level(String level, boolean holds) {
    var facts = facts(Outcome.ACQUIRED, "1", level == null ? "" : level);

    assertThat(check.grounds(List.of(MEASURED), facts).isPresent()).isEqualTo(holds);
  }

  private Facts facts(Outcome outcome, String points, String level) {
    var decision = new Decision("C.7", outcome, 1, "", new UserId(3), THEN);
    var mark =
        new KnownMark(
            new UserId(2),
            "Contrôle 2",
            new BigDecimal(points),
            new BigDecimal("20"),
            LocalDate.of(2026, 11, 2));
    return new Facts(
        Map.of("C.7", decision),
        Map.of("c7-1", new Facts.Said(outcome, decision)),
        Map.of("Contrôle 2", List.of(mark)),
        Map.of("design", THEN),
        code -> {
          asked.add(code);
          return Optional.of(level).filter(known -> !known.isEmpty());
        });
  }
}
