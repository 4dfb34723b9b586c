package org.preuve.portfolio.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.anonymity.Veil;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.Role;
import org.preuve.web.UserId;

class DraftTest {

  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
  private static final Caller ASSESSOR =
      new Caller(
          1,
          new UserId(2),
          "",
          new CourseId(3),
          "",
          "",
          Set.of(Role.INSTRUCTOR),
          Locale.FRENCH,
          "",
          "");
  private static final AssessmentItem FIRST_ATTEMPT =
      new AssessmentItem(new UserId(4), "4", "", Veil.NONE, "f", "C.12", 1, Optional.of(NOW), NOW);
  private static final Judgement JUDGEMENT = new Judgement(Outcome.ACQUIRED, "Bien.", Map.of());

  @Test
  void rests_on_the_submission_and_the_decision_of_its_page() {
    var draft = new Draft(ASSESSOR, FIRST_ATTEMPT, JUDGEMENT, 0);

    assertThat(draft.restsOn(1, 0)).isTrue();
    assertThat(draft.restsOn(2, 0)).isFalse();
    assertThat(draft.restsOn(1, 1)).isFalse();
    draft.rests(2, 1);
    assertThat(draft.restsOn(2, 1)).isTrue();
    assertThat(draft.attempt()).isEqualTo(2);
    assertThat(draft.seen()).isEqualTo(1);
  }

  @Test
  void keeps_what_it_rests_on_when_it_gets_a_time() {
    var draft = new Draft(ASSESSOR, FIRST_ATTEMPT, JUDGEMENT, 1);

    draft.planned(NOW, Locale.ENGLISH);

    assertThat(draft.restsOn(1, 1)).isTrue();
    assertThat(draft.releaseAt()).contains(NOW);
  }

  @Test
  void forgets_why_it_was_not_released_once_somebody_has_looked() {
    var draft = new Draft(ASSESSOR, FIRST_ATTEMPT, JUDGEMENT, 0);
    draft.unplanned(AssessReason.DECISION_CONFLICT.name());

    draft.rests(1, 1);

    assertThat(draft.releaseRefused()).isEmpty();
  }
}
