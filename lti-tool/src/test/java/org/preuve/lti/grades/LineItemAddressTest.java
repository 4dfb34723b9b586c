package org.preuve.lti.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineItemAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"https://x.example/2/lineitem?type_id=1", "https://x.example/2/lineitem"})
  void puts_scores_and_results_before_the_query(String lineItem) {
    assertThat(LineItemAddress.scores(URI.create(lineItem)).toString())
        .isEqualTo(lineItem.replace("/lineitem", "/lineitem/scores"));
    assertThat(LineItemAddress.results(URI.create(lineItem)).toString())
        .isEqualTo(lineItem.replace("/lineitem", "/lineitem/results"));
  }

  @Test
  void asks_for_line_items_by_tag_and_by_resource() {
    assertThat(LineItemAddress.tagged(URI.create("https://x.example/l?type_id=1"), "preuve"))
        .hasToString("https://x.example/l?type_id=1&tag=preuve");
    assertThat(LineItemAddress.tagged(URI.create("https://x.example/l"), "preuve"))
        .hasToString("https://x.example/l?tag=preuve");
    assertThat(LineItemAddress.ofResource(URI.create("https://x.example/l"), "/a/C.1?b=2"))
        .hasToString("https://x.example/l?resource_id=%2Fa%2FC.1%3Fb%3D2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-25T10:00:00Z", "2026-11-25T10:00:00.100Z"})
  void tells_times_always_with_milliseconds(String at) {
    assertThat(ScoreTime.of(Instant.parse(at))).matches(".*T10:00:00\\.\\d{3}Z");
  }
}
