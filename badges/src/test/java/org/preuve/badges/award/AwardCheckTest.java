package org.preuve.badges.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.Frozen;
import org.preuve.portfolio.FrozenItem;
import org.preuve.portfolio.Outcome;
import org.preuve.web.UserId;

class AwardCheckTest {

  private static final Instant NOON = Instant.parse("2026-06-02T12:00:00Z");

  private final AwardCheck check = new AwardCheck();

  @Test
  void allows_a_badge_for_an_acquired_competency_with_frozen_evidence() {
    var refusal = check.refusal(decided(Outcome.ACQUIRED), frozen(item()), false);

    assertThat(refusal).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Outcome.class, names = "ACQUIRED", mode = EnumSource.Mode.EXCLUDE)
  void refuses_every_other_outcome(Outcome outcome) {
    var refusal = check.refusal(decided(outcome), frozen(item()), false);

    assertThat(refusal).hasValue(AwardReason.AWARD_NOT_ACQUIRED);
  }

  @Test
  void refuses_without_a_released_decision() {
    var refusal = check.refusal(Optional.empty(), frozen(item()), false);

    assertThat(refusal).hasValue(AwardReason.AWARD_NOT_ACQUIRED);
  }

  @Test
  void refuses_without_frozen_evidence() {
    assertThat(check.refusal(decided(Outcome.ACQUIRED), Optional.empty(), false))
        .hasValue(AwardReason.AWARD_NO_EVIDENCE);
    assertThat(check.refusal(decided(Outcome.ACQUIRED), frozen(), false))
        .hasValue(AwardReason.AWARD_NO_EVIDENCE);
  }

  @Test
  void refuses_a_second_badge() {
    var refusal = check.refusal(decided(Outcome.ACQUIRED), frozen(item()), true);

    assertThat(refusal).hasValue(AwardReason.AWARD_ALREADY);
  }

  private static Optional<Decision> decided(Outcome outcome) {
    return Optional.of(new Decision("C.7", outcome, 1, "", new UserId(2), NOON));
  }

  private static Optional<Frozen> frozen(FrozenItem... items) {
    return Optional.of(new Frozen("s", 1, NOON, new byte[0], "0".repeat(64), List.of(items)));
  }

  private static FrozenItem item() {
    return new FrozenItem(
        EvidenceId.random(), EvidenceKind.TEXT, "t", "0".repeat(64), Map.of(), Optional.empty());
  }
}
