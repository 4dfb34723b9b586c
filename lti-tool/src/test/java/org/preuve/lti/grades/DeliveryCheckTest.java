package org.preuve.lti.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.lti.GradeBook.State;

class DeliveryCheckTest {

  @ParameterizedTest
  @CsvSource({
    "200, SENT", "201, SENT", "204, SENT", "409, SENT", "401, WAITING", "404, WAITING",
    "408, WAITING", "429, WAITING", "500, WAITING", "503, WAITING", "302, FAILED", "400, FAILED",
    "403, FAILED", "422, FAILED"
  })
  void decides_by_the_platforms_answer(int status, State state) {
    assertThat(DeliveryCheck.answered(status, 1, 0.5).state()).isEqualTo(state);
  }

  @Test
  void waits_twice_as_long_after_each_attempt_up_to_an_hour() {
    assertThat(DeliveryCheck.unanswered("UNREACHABLE", 1, 0.5).delay())
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(DeliveryCheck.unanswered("UNREACHABLE", 4, 0.5).delay())
        .isEqualTo(Duration.ofSeconds(40));
    assertThat(DeliveryCheck.unanswered("UNREACHABLE", 11, 0.5).delay())
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void spreads_the_attempts() {
    assertThat(DeliveryCheck.answered(503, 4, 0).delay()).isEqualTo(Duration.ofSeconds(30));
    assertThat(DeliveryCheck.answered(503, 4, 1).delay()).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void gives_up_after_twelve_attempts_and_keeps_the_cause() {
    var next = DeliveryCheck.answered(503, 12, 0.5);

    assertThat(next.state()).isEqualTo(State.FAILED);
    assertThat(next.cause()).isEqualTo("503");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://x.example/2/lineitem?type_id=1", "https://x.example/2/lineitem"})
  void puts_scores_before_the_query(String lineItem) {
    assertThat(LineItemAddress.scores(URI.create(lineItem)).toString())
        .isEqualTo(lineItem.replace("/lineitem", "/lineitem/scores"));
  }

  @Test
  void asks_for_line_items_by_tag() {
    assertThat(LineItemAddress.tagged(URI.create("https://x.example/l?type_id=1"), "preuve"))
        .hasToString("https://x.example/l?type_id=1&tag=preuve");
    assertThat(LineItemAddress.tagged(URI.create("https://x.example/l"), "preuve"))
        .hasToString("https://x.example/l?tag=preuve");
  }
}
