package org.preuve.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InviteTermsTest {

  @ParameterizedTest
  @CsvSource({
    "moodle.example, moodle.example",
    "Moodle.Example, moodle.example",
    "https://moodle.example/course, moodle.example",
    "https://moodle.example:443, moodle.example",
    "http://127.0.0.1:8082/, 127.0.0.1:8082",
    "127.0.0.1:8082, 127.0.0.1:8082"
  })
  void take_a_host_or_an_address(String text, String host) {
    assertThat(InviteTerms.expecting(text)).contains(new InviteTerms(false, host));
  }

  @Test
  void expect_any_platform_without_a_name() {
    assertThat(InviteTerms.expecting(" ")).contains(InviteTerms.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "<script>", "moodle.example/course", "-", "é.example"})
  void are_refused_for_what_is_no_host(String text) {
    assertThat(InviteTerms.expecting(text)).isEmpty();
  }

  @Test
  void are_read_from_the_second_word_of_a_line() {
    assertThat(InviteTerms.read("confirmed")).isEqualTo(new InviteTerms(true, ""));
    assertThat(InviteTerms.read("moodle.example"))
        .isEqualTo(new InviteTerms(false, "moodle.example"));
    assertThat(InviteTerms.read("? ?")).isEqualTo(InviteTerms.OPEN);
  }
}
