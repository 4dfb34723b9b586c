package org.preuve.lti.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lists of members as a platform may send them: people, or no list, and never an exception. */
class MembersFuzzTest {

  private static final String MEMBERS =
      "{\"id\":\"https://x.example/m\",\"context\":{\"id\":\"c\"},\"members\":[{\"user_id\":\"1\","
          + "\"name\":\"D&#039;Alès\",\"roles\":[\"Learner\",\"http://x#y\"],\"status\":\"Active\"},"
          + "{\"user_id\":\"2\",\"given_name\":\"Zoé\",\"family_name\":\"Petit\",\"roles\":[]}]}";

  private static final List<String> PIECES =
      List.of(
          "null",
          "[",
          "]",
          "{",
          "}",
          "[]",
          "{}",
          "\"",
          ",",
          ":",
          "1e99",
          "true",
          "&amp;",
          "\\ud800",
          "\"members\"",
          "\"user_id\"",
          "\"roles\"",
          "\"status\"",
          "null,",
          "\u0000");

  private final Random random = new Random(20_261_130);

  @FuzzTest(maxDuration = "10m")
  void gives_an_answer_to_any_list(byte[] bytes) {
    assertAnswer(bytes);
    var header = new String(bytes, UTF_8);
    assertThat(NextLink.in(Map.of("link", List.of(header)))).isNotNull();
    assertThat(DifferencesLink.in(Map.of("link", List.of(header)))).isNotNull();
  }

  @Test
  void gives_an_answer_to_mutations_of_a_list() {
    for (int i = 0; i < 5_000; i++) {
      assertAnswer(mutated().getBytes(UTF_8));
    }
  }

  /** Nobody is there, as an entry that is no member is nobody. */
  @Test
  void takes_nothing_for_nobody() {
    var page = MemberPage.read("{\"members\":[null,{\"user_id\":\"1\"}]}".getBytes(UTF_8), "other");

    assertThat(page.orElseThrow().members()).hasSize(1);
  }

  private static void assertAnswer(byte[] body) {
    for (var product : List.of("moodle", "other")) {
      MemberPage.read(body, product)
          .ifPresent(
              page ->
                  assertThat(page.members())
                      .allSatisfy(
                          member -> {
                            assertThat(member.subject()).isNotEmpty();
                            assertThat(member.name()).isNotNull();
                            assertThat(member.roles()).doesNotContainNull();
                          }));
    }
  }

  private String mutated() {
    var text = new StringBuilder(MEMBERS);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(text.length());
      var piece = PIECES.get(random.nextInt(PIECES.size()));
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, piece);
        case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(40)));
        default -> replaceValue(text, at, piece);
      }
    }
    return text.toString();
  }

  /** The next value becomes another, so that the whole stays JSON. */
  private static void replaceValue(StringBuilder text, int at, String piece) {
    int colon = text.indexOf(":", at);
    int end = colon < 0 ? -1 : text.indexOf(",", colon);
    if (end > 0) {
      text.replace(colon + 1, end, piece);
    }
  }
}
