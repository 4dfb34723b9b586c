package org.preuve.portfolio.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.submission.DeadlineCheck.Deadlines;
import org.preuve.portfolio.submission.DeadlineCheck.Due;
import org.preuve.portfolio.submission.DeadlineCheck.Verdict;

class DeadlineCheckTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Instant HOUR_LATER = NOON.plusSeconds(3600);

  private static final Due REFUSING = new Due(NOON, LatePolicy.REFUSE);
  private static final Due MARKING = new Due(NOON, LatePolicy.MARK);

  @Test
  void the_last_second_is_in_time_and_the_next_one_is_not() {
    var course = new Deadlines(Map.of(0, REFUSING), Map.of());

    assertThat(check(NOON, course, 1)).isEqualTo(Verdict.IN_TIME);
    assertThat(check(NOON.plusSeconds(1), course, 1)).isEqualTo(new Verdict(false, 1, NOON));
  }

  @Test
  void late_work_is_taken_and_marked_where_the_course_says_so() {
    var course = new Deadlines(Map.of(0, MARKING), Map.of());

    assertThat(check(HOUR_LATER, course, 1)).isEqualTo(new Verdict(true, 1, NOON));
  }

  @Test
  void a_bloc_of_its_own_deadline_does_not_follow_the_course() {
    var set = new Deadlines(Map.of(0, REFUSING, 2, new Due(HOUR_LATER, LatePolicy.MARK)), Map.of());

    assertThat(check(HOUR_LATER, set, 2)).isEqualTo(Verdict.IN_TIME);
    assertThat(check(HOUR_LATER, set, 1)).isEqualTo(new Verdict(false, 1, NOON));
  }

  @Test
  void one_bloc_that_refuses_refuses_the_whole_however_the_others_are_marked() {
    var set =
        new Deadlines(Map.of(1, MARKING, 2, new Due(HOUR_LATER, LatePolicy.REFUSE)), Map.of());

    assertThat(check(HOUR_LATER.plusSeconds(1), set, 1, 2, 3))
        .isEqualTo(new Verdict(false, 2, HOUR_LATER));
    assertThat(check(HOUR_LATER.plusSeconds(1), set, 1, 3)).isEqualTo(new Verdict(true, 1, NOON));
  }

  @Test
  void an_extension_of_the_bloc_or_of_the_course_gives_more_time_and_never_less() {
    var own = new Deadlines(Map.of(0, REFUSING), Map.of(2, HOUR_LATER));
    var all = new Deadlines(Map.of(2, REFUSING), Map.of(0, HOUR_LATER));
    var earlier = new Deadlines(Map.of(0, REFUSING), Map.of(0, NOON.minusSeconds(60)));

    assertThat(check(HOUR_LATER, own, 2)).isEqualTo(Verdict.IN_TIME);
    assertThat(check(HOUR_LATER, own, 1).taken()).isFalse();
    assertThat(check(HOUR_LATER, all, 2)).isEqualTo(Verdict.IN_TIME);
    assertThat(check(HOUR_LATER.plusSeconds(1), all, 2))
        .isEqualTo(new Verdict(false, 2, HOUR_LATER));
    assertThat(check(NOON, earlier, 1)).isEqualTo(Verdict.IN_TIME);
  }

  @Test
  void without_a_deadline_everything_is_in_time() {
    var none = new Deadlines(Map.of(), Map.of(1, NOON));

    assertThat(check(Instant.MAX, none, 1, 2)).isEqualTo(Verdict.IN_TIME);
  }

  private static Verdict check(Instant received, Deadlines set, Integer... blocs) {
    return DeadlineCheck.check(received, List.of(blocs), set);
  }
}
