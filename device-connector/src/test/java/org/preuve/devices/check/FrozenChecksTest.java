package org.preuve.devices.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.devices.check.FrozenChecks.Applied;

class FrozenChecksTest {

  private static final List<Rule> RULES =
      List.of(
          RuleCheckTest.named(CheckKind.RANGE, "temp", "18", "26.50"),
          RuleCheckTest.rule(CheckKind.GAP, null, "12.5"));

  private final Observed w = RuleCheckTest.series("temp", 20, 27.25, 21);

  @Test
  void reads_what_it_froze() {
    var frozen = frozen(false);

    var set = FrozenChecks.read(frozen).get(0);

    assertThat(set.rules()).isEqualTo(RULES);
    assertThat(set.results())
        .isEqualTo(RULES.stream().map(rule -> RuleCheck.check(rule, w)).toList());
    assertThat(frozen.path("engine").asText()).isEqualTo("preuve-checks-2");
    assertThat(frozen.toString()).contains("\"least\":\"20\"").contains("\"most\":\"27.25\"");
  }

  @Test
  void gives_the_same_again_for_the_same_window_only() {
    assertThat(FrozenChecks.same(frozen(false), w)).isTrue();
    assertThat(FrozenChecks.same(frozen(false), RuleCheckTest.series("temp", 20, 27.5, 21)))
        .isFalse();
  }

  @Test
  void notices_a_result_rule_or_engine_that_was_changed() {
    var result = frozen(false);
    ((ObjectNode) result.path("sets").get(0).path("results").get(0)).put("finding", "PASS");
    var engine = frozen(false).put("engine", "preuve-checks-3");
    var rule = frozen(false);
    ((ObjectNode) rule.path("sets").get(0).path("rules").get(0)).put("most", "99");

    assertThat(FrozenChecks.same(result, w)).isFalse();
    assertThat(FrozenChecks.same(engine, w)).isFalse();
    assertThat(FrozenChecks.same(rule, w)).isFalse();
  }

  @Test
  void still_reads_what_was_frozen_before_it_counted_how_late_messages_are() {
    var before = frozen(false).put("engine", "preuve-checks-1");

    assertThat(FrozenChecks.before(before)).isTrue();
    assertThat(FrozenChecks.before(frozen(false))).isFalse();
    assertThat(FrozenChecks.same(before, w)).isTrue();
  }

  @Test
  void says_of_a_set_that_it_was_left_out() {
    var set = FrozenChecks.read(frozen(true)).get(0);

    assertThat(set.leftOut()).isTrue();
    assertThat(set.results()).isEmpty();
    assertThat(set.rules()).as("what was left out stays to be seen").isEqualTo(RULES);
    assertThat(FrozenChecks.same(frozen(true), w)).isTrue();
  }

  private ObjectNode frozen(boolean leftOut) {
    return FrozenChecks.of(w, List.of(Applied.of("s1", 2, "Serre", "C1", leftOut, RULES, w)));
  }
}
