package org.preuve.portfolio.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.portfolio.group.MemberState.CONFIRMED;
import static org.preuve.portfolio.group.MemberState.DECLINED;
import static org.preuve.portfolio.group.MemberState.INVITED;
import static org.preuve.portfolio.group.MemberState.LEFT;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GroupCheckTest {

  private static final Set<Long> STUDENTS =
      LongStream.rangeClosed(1, 20).boxed().collect(Collectors.toSet());
  private static final Map<Long, MemberState> AUTHOR = Map.of(100L, CONFIRMED);

  @Test
  void asks_students_of_the_course_only() {
    assertThat(GroupCheck.invite(List.of(1L, 2L), STUDENTS, AUTHOR, Map.of())).isEmpty();
    assertThat(GroupCheck.invite(List.of(1L, 21L), STUDENTS, AUTHOR, Map.of()))
        .contains(GroupReason.GROUP_PERSON);
    assertThat(GroupCheck.invite(List.of(), STUDENTS, AUTHOR, Map.of()))
        .contains(GroupReason.GROUP_PERSON);
  }

  @Test
  void asks_nobody_twice_but_who_has_left() {
    for (var before : List.of(INVITED, CONFIRMED, DECLINED)) {
      assertThat(GroupCheck.invite(List.of(1L), STUDENTS, Map.of(1L, before), Map.of()))
          .contains(GroupReason.GROUP_ASKED);
    }
    assertThat(GroupCheck.invite(List.of(1L), STUDENTS, Map.of(1L, LEFT), Map.of())).isEmpty();
  }

  @Test
  void holds_twelve_people_and_those_who_have_not_answered_among_them() {
    var eleven = LongStream.rangeClosed(1, 11).boxed().toList();
    var twelve = LongStream.rangeClosed(1, 12).boxed().toList();

    assertThat(GroupCheck.invite(eleven, STUDENTS, AUTHOR, Map.of())).isEmpty();
    assertThat(GroupCheck.invite(twelve, STUDENTS, AUTHOR, Map.of()))
        .contains(GroupReason.GROUP_FULL);
    assertThat(GroupCheck.places(List.of(CONFIRMED, INVITED, DECLINED, LEFT))).isEqualTo(10);
  }

  @Test
  void heaps_no_invitations_on_one_person() {
    assertThat(GroupCheck.invite(List.of(1L), STUDENTS, AUTHOR, Map.of(1L, 49L))).isEmpty();
    assertThat(GroupCheck.invite(List.of(1L), STUDENTS, AUTHOR, Map.of(1L, 50L)))
        .contains(GroupReason.GROUP_UNANSWERED);
  }

  @Test
  void takes_a_confirmation_of_who_was_asked_and_of_who_has_declined() {
    var full = Collections.nCopies(12, CONFIRMED);

    assertThat(GroupCheck.confirm(INVITED, full)).isEmpty();
    assertThat(GroupCheck.confirm(DECLINED, List.of(CONFIRMED, DECLINED))).isEmpty();
    assertThat(GroupCheck.confirm(DECLINED, full)).contains(GroupReason.GROUP_FULL);
    assertThat(GroupCheck.confirm(CONFIRMED, full)).contains(GroupReason.GROUP_ANSWERED);
    assertThat(GroupCheck.confirm(LEFT, full)).contains(GroupReason.GROUP_ANSWERED);
  }

  @Test
  void lets_nobody_leave_who_has_submitted() {
    assertThat(GroupCheck.leave(CONFIRMED, false)).isEmpty();
    assertThat(GroupCheck.leave(CONFIRMED, true)).contains(GroupReason.GROUP_SUBMITTED);
    assertThat(GroupCheck.leave(INVITED, false)).contains(GroupReason.GROUP_NOT_FOUND);
  }

  @Test
  void keeps_four_thousand_characters() {
    assertThat(GroupCheck.words("x".repeat(4000))).isEmpty();
    assertThat(GroupCheck.words("x".repeat(4001))).contains(GroupReason.GROUP_WORDS_LONG);
  }
}
