package org.preuve.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.lti.refusal.LaunchReason.LTI_MESSAGE;
import static org.preuve.lti.refusal.LaunchReason.LTI_USER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.lti.refusal.LaunchReason;

/** Submission Review 1.0, with a real Moodle's message. */
class ReviewLaunchTest {

  private static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

  static Stream<Arguments> broken() {
    return Stream.of(
        row(LTI_USER, "nobody", c -> c.remove(Claims.FOR_USER)),
        row(LTI_USER, "no id", c -> c.putObject(Claims.FOR_USER)),
        row(LTI_USER, "empty id", c -> c.putObject(Claims.FOR_USER).put("user_id", "")),
        row(LTI_USER, "a number", c -> c.putObject(Claims.FOR_USER).put("user_id", 5)),
        row(LTI_USER, "long", c -> c.putObject(Claims.FOR_USER).put("user_id", "5".repeat(300))),
        row(LTI_USER, "text", c -> c.put(Claims.FOR_USER, "5")),
        row(LTI_USER, "another learner's", c -> c.putArray(Claims.ROLES).add(LEARNER)),
        row(LTI_USER, "by nobody in particular", c -> c.putArray(Claims.ROLES)),
        row(
            LTI_MESSAGE,
            "foreign line item",
            c -> c.putObject(Claims.AGS).put("lineitem", "https://elsewhere.example/1")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("broken")
  void refuses(LaunchReason reason, String name, Consumer<ObjectNode> change) {
    var outcome = check(change);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            LaunchOutcome.Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
  }

  @Test
  void says_whose_submission_it_is() {
    var outcome = check(c -> {});

    assertThat(outcome)
        .isInstanceOfSatisfying(
            LaunchOutcome.Accepted.class, a -> assertThat(a.launch().forUser()).isEqualTo("5"));
  }

  @Test
  void lets_a_learner_see_the_own_submission() {
    Consumer<ObjectNode> own = c -> c.put("sub", "5").putArray(Claims.ROLES).add(LEARNER);

    var outcome = check(own);

    assertThat(outcome).isInstanceOf(LaunchOutcome.Accepted.class);
  }

  private static LaunchOutcome check(Consumer<ObjectNode> change) {
    var claims = FakePlatform.claims("submission-review-teacher-for-student");
    var expected = FakePlatform.expected(claims);
    change.accept(claims);
    return LaunchCheck.check(new Claims(claims), expected, FakePlatform.NOW);
  }

  private static Arguments row(LaunchReason reason, String name, Consumer<ObjectNode> change) {
    return Arguments.of(reason, name, change);
  }
}
