package org.preuve.lti.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberPageTest {

  @Test
  void reads_the_members_of_a_real_moodle() throws IOException {
    try (var in = getClass().getResourceAsStream("moodle-members.json")) {
      var page = MemberPage.read(Objects.requireNonNull(in).readAllBytes(), "moodle").orElseThrow();

      assertThat(page.members())
          .hasSize(5)
          .contains(new MemberPage.Listed("5", "Stefan Ståhl", List.of("Learner"), true))
          .contains(new MemberPage.Listed("7", "李 小龍", List.of("Learner"), true));
    }
  }

  @Test
  void needs_no_name_and_no_status() {
    var page =
        MemberPage.read(bytes("{\"members\":[{\"user_id\":\"1\"},{\"name\":\"x\"}]}"), "canvas");

    assertThat(page.orElseThrow().members())
        .containsExactly(new MemberPage.Listed("1", "", List.of(), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"members\":1}"})
  void refuses_what_is_no_page(String body) {
    assertThat(MemberPage.read(bytes(body), "moodle")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://x.example/m?limit=2&from=4>; rel=\"next\"",
        "<https://x.example/m?limit=2&amp;from=4>; rel=”next”",
        "<https://x.example/first>; rel=\"first\", <https://x.example/m?limit=2&from=4>; rel=next"
      })
  void finds_the_next_page(String header) {
    assertThat(NextLink.in(Map.of("link", List.of(header))))
        .contains("https://x.example/m?limit=2&from=4");
  }

  @Test
  void knows_the_last_page() {
    assertThat(NextLink.in(Map.of("link", List.of("<https://x.example/1>; rel=\"prev\""))))
        .isEmpty();
    assertThat(NextLink.in(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://x.example/m?since=7&x=1>; rel=\"differences\"",
        "<https://x.example/next>; rel=\"next\", <https://x.example/m?since=7&amp;x=1>; rel=”differences”"
      })
  void finds_where_changes_are_told(String header) {
    assertThat(DifferencesLink.in(Map.of("link", List.of(header))))
        .contains("https://x.example/m?since=7&x=1");
  }

  @Test
  void adds_parameters_to_an_address_with_and_without_a_query() {
    var plain = URI.create("https://x.example/m");

    assertThat(MembersAddress.paged(plain, 200)).hasToString("https://x.example/m?limit=200");
    assertThat(MembersAddress.ofLink(URI.create(plain + "?type=1"), "a b&c"))
        .hasToString("https://x.example/m?type=1&rlid=a+b%26c");
    assertThat(MembersAddress.learners(plain).getQuery())
        .isEqualTo("role=http://purl.imsglobal.org/vocab/lis/v2/membership#Learner");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "moodle, D&#039;Alès &amp; Fils, D'Alès & Fils",
    "moodle, A &amp;amp; B, A &amp; B",
    "canvas, A &amp; B, A &amp; B",
    "'', A &amp; B, A &amp; B"
  })
  void reads_the_names_of_a_moodle_which_escapes_them(String product, String listed, String name) {
    var body = bytes("{\"members\":[{\"user_id\":\"1\",\"name\":\"" + listed + "\"}]}");

    assertThat(MemberPage.read(body, product).orElseThrow().members().get(0).name())
        .isEqualTo(name);
  }
}
