package org.preuve.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

  @ParameterizedTest
  @CsvSource({
    "INSTRUCTOR,true",
    "ADMINISTRATOR,true",
    "INSTRUCTOR JURY,false",
    "JURY,false",
    "JURY ADMINISTRATOR,true",
    "LEARNER,false"
  })
  void who_assesses_from_outside_does_not_change_how_a_course_works(String roles, boolean may) {
    var named = Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    var caller =
        new Caller(
            1, new UserId(2), "Inès", new CourseId(3), "", "", named, Locale.FRENCH, "h", "csrf");

    assertThat(caller.teaches()).isEqualTo(may);
  }
}
