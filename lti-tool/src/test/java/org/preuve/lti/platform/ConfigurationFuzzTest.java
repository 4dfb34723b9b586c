package org.preuve.lti.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Configurations and answers of whoever registers: usable, or not with a reason. */
class ConfigurationFuzzTest {

  private static final URI SOURCE = URI.create("http://127.0.0.1:8082/configuration");

  private static final List<String> VALUES =
      List.of(
          "null",
          "[]",
          "{}",
          "[null]",
          "1e99",
          "true",
          "\"\"",
          "\"{\\\"a\\\":null}\"",
          "[[]]",
          "\"http://[::1\"",
          "\"http://127.0.0.1:8082/%zz\"",
          "\"http://127.0.0.1:8082/a b\"",
          "\"//127.0.0.1:8082\"",
          "\"\\ud800\"");

  private final Random random = new Random(20_261_130);

  @FuzzTest(maxDuration = "10m")
  void gives_an_answer_to_any_configuration(byte[] bytes) {
    assertAnswer(bytes);
  }

  @Test
  void gives_an_answer_to_mutations_of_what_a_moodle_sends() throws IOException {
    var configuration = file("moodle-openid-configuration.json");
    var answer = file("moodle-registration-answer.json");
    for (int i = 0; i < 3_000; i++) {
      assertAnswer(mutated(configuration).getBytes(UTF_8));
      assertAnswer(mutated(answer).getBytes(UTF_8));
    }
  }

  private static void assertAnswer(byte[] body) {
    RegistrationMessage.configuration(body)
        .ifPresent(read -> assertThat(ConfigurationCheck.check(read, SOURCE)).isNotNull());
    RegistrationMessage.answer(body)
        .ifPresent(answer -> assertThat(answer.clientId()).isNotEmpty());
  }

  /** One or two values become others. */
  private String mutated(String original) {
    var text = new StringBuilder(original);
    for (int i = 0; i <= random.nextInt(2); i++) {
      int colon = text.indexOf("\":", random.nextInt(text.length()));
      int end = colon < 0 ? -1 : text.indexOf(",", colon);
      if (end > 0) {
        text.replace(colon + 2, end, VALUES.get(random.nextInt(VALUES.size())));
      }
    }
    return text.toString();
  }

  private static String file(String name) throws IOException {
    try (var in = ConfigurationFuzzTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
