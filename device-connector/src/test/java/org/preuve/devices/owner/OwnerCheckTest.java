package org.preuve.devices.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.devices.registry.OwnerState;

class OwnerCheckTest {

  private static final Set<Long> STUDENTS = Set.of(1L, 2L, 3L, 4L);
  private static final long FIRST = 1;

  @Test
  void asks_students_of_the_course_and_nobody_else() {
    assertThat(OwnerCheck.invite(List.of(2L, 3L), STUDENTS, FIRST, Map.of(), Map.of())).isEmpty();
    assertThat(OwnerCheck.invite(List.of(2L, 9L), STUDENTS, FIRST, Map.of(), Map.of()))
        .contains(OwnerReason.OWNER_PERSON);
    assertThat(OwnerCheck.invite(List.of(), STUDENTS, FIRST, Map.of(), Map.of()))
        .contains(OwnerReason.OWNER_PERSON);
  }

  @Test
  void asks_nobody_twice_and_never_the_first_owner() {
    for (var state : OwnerState.values()) {
      assertThat(OwnerCheck.invite(List.of(2L), STUDENTS, FIRST, Map.of(2L, state), Map.of()))
          .contains(OwnerReason.OWNER_ASKED);
    }
    assertThat(OwnerCheck.invite(List.of(FIRST), STUDENTS, FIRST, Map.of(), Map.of()))
        .contains(OwnerReason.OWNER_ASKED);
  }

  @Test
  void lets_twelve_own_a_device_and_counts_nobody_who_said_no() {
    var named = new HashMap<Long, OwnerState>();
    for (long person = 10; person < 20; person++) {
      named.put(person, OwnerState.CONFIRMED);
    }
    named.put(20L, OwnerState.DECLINED);

    assertThat(OwnerCheck.invite(List.of(2L), STUDENTS, FIRST, named, Map.of())).isEmpty();
    assertThat(OwnerCheck.invite(List.of(2L, 3L), STUDENTS, FIRST, named, Map.of()))
        .contains(OwnerReason.OWNER_FULL);
  }

  @Test
  void sends_nobody_a_further_invitation_who_answers_none() {
    assertThat(OwnerCheck.invite(List.of(2L), STUDENTS, FIRST, Map.of(), Map.of(2L, 50L)))
        .contains(OwnerReason.OWNER_UNANSWERED);
    assertThat(OwnerCheck.invite(List.of(2L), STUDENTS, FIRST, Map.of(), Map.of(2L, 49L)))
        .isEmpty();
  }
}
