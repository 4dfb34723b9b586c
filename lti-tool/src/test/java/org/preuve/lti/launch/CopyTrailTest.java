package org.preuve.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTrailTest {

  private static final URI PORTFOLIO = URI.create("https://preuve.example/portfolio");

  @Test
  void reads_ids_in_their_order() {
    var trail = read("4%2C2, 3 ,,1", "$ResourceLink.id.history", "/competencies/C.5");

    assertThat(trail.contexts()).containsExactly("4,2", "3", "1");
    assertThat(trail.links()).isEmpty();
    assertThat(trail.item()).isEqualTo("/competencies/C.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "$Context.id.history", ",", "%"})
  void takes_unresolved_variables_and_nothing_as_absent(String value) {
    var trail = read(value, value, value.equals("%") ? "" : value);

    assertThat(trail.contexts()).isSubsetOf("%");
    assertThat(trail.item()).isIn("", ",");
  }

  @Test
  void keeps_no_more_than_fifty_ids_of_sensible_length() {
    var many = IntStream.range(0, 200).mapToObj(String::valueOf).collect(Collectors.joining(","));

    assertThat(read(many, "x".repeat(256), "").contexts()).hasSize(50);
    assertThat(read(many, "x".repeat(256), "").links()).isEmpty();
  }

  @Test
  void is_empty_for_what_a_real_moodle_sends() {
    var claims = FakePlatform.claims("launch-student");

    var trail = CopyTrail.read(new Claims(claims).inside(Claims.CUSTOM));

    assertThat(trail).isEqualTo(new CopyTrail("", List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "/portfolio, /competencies/C.5, /competencies/C.5",
    "/, /blocs/2, /blocs/2",
    "/lti/launch, /blocs/2, /blocs/2",
    "/competencies/C.1, /competencies/C.5, /competencies/C.1",
    "/portfolio, '', /portfolio"
  })
  void opens_the_page_that_a_copy_has_lost(String target, String item, String found) {
    assertThat(LandingPath.found(PORTFOLIO.resolve(target), item))
        .isEqualTo(PORTFOLIO.resolve(found));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/x",
        "https://evil.example/",
        "/competencies/../../lti/login",
        "/lti/login",
        "/s/abc",
        "/a?b",
        "/a#b",
        "/a\\b",
        "/%2e%2e/x",
        "/.hidden"
      })
  void opens_nothing_but_a_plain_page_of_ours(String item) {
    assertThat(LandingPath.found(PORTFOLIO, item)).isEqualTo(PORTFOLIO);
  }

  private static CopyTrail read(String contexts, String links, String item) {
    var custom =
        new ObjectMapper()
            .createObjectNode()
            .put("context_history", contexts)
            .put("resource_link_history", links)
            .put("preuve_item", item);
    return CopyTrail.read(new Claims(custom));
  }
}
