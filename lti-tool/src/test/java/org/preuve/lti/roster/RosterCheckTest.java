package org.preuve.lti.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.lti.course.Membership.Standing.ASSESSOR;
import static org.preuve.lti.course.Membership.Standing.LEARNER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preuve.lti.roster.RosterCheck.Change;
import org.preuve.lti.roster.RosterCheck.Changes;
import org.preuve.lti.roster.RosterCheck.Known;
import org.preuve.lti.roster.RosterCheck.Scope;

class RosterCheckTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final Known LISTED = new Known(LEARNER, true);
  private static final Known GONE = new Known(LEARNER, false);
  private static final Known LAUNCHED = new Known(null, true);
  private static final Change HERE = new Change(1, LEARNER, true);

  @Test
  void changes_nothing_when_nothing_changed() {
    assertThat(RosterCheck.check(Map.of(1L, LISTED), List.of(HERE), Scope.EVERYBODY))
        .isEqualTo(new Changes(List.of(), 0, 0));
  }

  @Test
  void counts_who_came_and_who_came_back() {
    var listed = List.of(HERE, new Change(2, LEARNER, true));

    var changes = RosterCheck.check(Map.of(2L, GONE), listed, Scope.EVERYBODY);

    assertThat(changes).isEqualTo(new Changes(listed, 2, 0));
  }

  @Test
  void does_not_count_who_had_launched_before_being_listed() {
    var changes = RosterCheck.check(Map.of(1L, LAUNCHED), List.of(HERE), Scope.EVERYBODY);

    assertThat(changes).isEqualTo(new Changes(List.of(HERE), 0, 0));
  }

  @Test
  void marks_who_is_no_longer_listed_but_not_who_only_launched() {
    var known = Map.of(1L, LISTED, 2L, LISTED, 3L, LAUNCHED, 4L, GONE);

    var changes = RosterCheck.check(known, List.of(HERE), Scope.EVERYBODY);

    assertThat(changes).isEqualTo(new Changes(List.of(new Change(2, LEARNER, false)), 0, 1));
  }

  @Test
  void says_nothing_about_teachers_when_only_learners_are_listed() {
    var known = Map.of(1L, LISTED, 2L, new Known(ASSESSOR, true), 3L, LISTED);

    var changes = RosterCheck.check(known, List.of(HERE), Scope.LEARNERS);

    assertThat(changes.members()).containsExactly(new Change(3, LEARNER, false));
  }

  @Test
  void believes_differences_about_those_whom_they_name() {
    var known = Map.of(1L, LISTED, 2L, LISTED);
    var deleted = new Change(2, LEARNER, false);

    var changes = RosterCheck.check(known, List.of(deleted), Scope.SOME);

    assertThat(changes).isEqualTo(new Changes(List.of(deleted), 0, 1));
  }

  @Test
  void does_not_empty_a_course_because_of_an_empty_list() {
    assertThat(RosterCheck.check(Map.of(1L, LISTED), List.of(), Scope.EVERYBODY))
        .isEqualTo(new Changes(List.of(), 0, 0));
  }

  @Test
  void takes_the_last_line_of_a_person_who_is_listed_twice() {
    var teacher = new Change(1, ASSESSOR, true);

    var changes = RosterCheck.check(Map.of(), List.of(HERE, teacher), Scope.EVERYBODY);

    assertThat(changes).isEqualTo(new Changes(List.of(teacher), 1, 0));
  }

  @Test
  void trusts_differences_for_a_day() {
    var yesterday = NOON.minus(Duration.ofDays(1));

    assertThat(RosterCheck.differencesServe("x", yesterday.plusSeconds(1), NOON)).isTrue();
    assertThat(RosterCheck.differencesServe("x", yesterday, NOON)).isFalse();
    assertThat(RosterCheck.differencesServe("x", null, NOON)).isFalse();
    assertThat(RosterCheck.differencesServe(null, NOON, NOON)).isFalse();
  }
}
