package org.preuve.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.lti.course.ContextRoles;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

class TeachingTest {

  private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/membership";

  /** With the names that a platform sends, for they say more than one role at once. */
  @ParameterizedTest
  @CsvSource({
    "#Instructor,,true",
    "#Administrator,,true",
    "#Learner,,false",
    "/Instructor#ExternalInstructor,,false",
    "/Instructor#ExternalInstructor,#Instructor,false",
    "/Instructor#ExternalInstructor,#Administrator,true"
  })
  void who_assesses_from_outside_is_no_teacher(String one, String other, boolean teaches) {
    var names =
        other == null ? List.of(VOCABULARY + one) : List.of(VOCABULARY + one, VOCABULARY + other);

    assertThat(Teaching.by(caller(names))).isEqualTo(teaches);
  }

  private static Caller caller(List<String> roles) {
    return new Caller(
        1,
        new UserId(2),
        "Sophie Garnier",
        new CourseId(3),
        "",
        "",
        ContextRoles.read(roles),
        Locale.FRENCH,
        "",
        "");
  }
}
