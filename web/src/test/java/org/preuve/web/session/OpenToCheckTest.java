package org.preuve.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Role;
import org.preuve.web.UserId;

class OpenToCheckTest {

  @ParameterizedTest
  @CsvSource({
    "ANYBODY, , true",
    "ADMINISTRATION, , true", // a filter of its own asks for the administrator's session
    "COURSE, , false",
    "LEARNER, , false",
    "ASSESSOR, , false",
    "COURSE, DATA_PROTECTION, true",
    "LEARNER, LEARNER, true",
    "LEARNER, INSTRUCTOR, false",
    "LEARNER, DATA_PROTECTION, false",
    "ASSESSOR, LEARNER, false",
    "ASSESSOR, INSTRUCTOR, true",
    "ASSESSOR, JURY, true",
    "ASSESSOR, ADMINISTRATOR, true",
    "ASSESSOR, DATA_PROTECTION, false",
  })
  void is_open_to_whom_it_names(Who named, Role role, boolean open) {
    var caller = Optional.ofNullable(role).map(r -> caller(Set.of(r)));

    assertThat(OpenToCheck.open(Set.of(named), caller)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({"LEARNER", "INSTRUCTOR", "ADMINISTRATOR"})
  void is_open_to_nobody_when_it_names_nobody(Role role) {
    assertThat(OpenToCheck.open(Set.of(), Optional.of(caller(Set.of(role))))).isFalse();
  }

  private static Caller caller(Set<Role> roles) {
    return new Caller(
        1, new UserId(2), "Inès", new CourseId(3), "", "", roles, Locale.FRENCH, "handle", "csrf");
  }
}
