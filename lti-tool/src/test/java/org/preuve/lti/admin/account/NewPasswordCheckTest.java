package org.preuve.lti.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPasswordCheckTest {

  @Test
  void takes_twelve_characters_that_differ() {
    assertThat(NewPasswordCheck.check("before", "douze lettres", "douze lettres")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SHORT, eleven char, eleven char",
    "SIMPLE, aaaaaaaaaaaaab, aaaaaaaaaaaaab",
    "COMMON, password1234, password1234",
    "COMMON, qwertyuiop123, qwertyuiop123",
    "COMMON, azertyuiop123, azertyuiop123",
    "COMMON, 123456789012, 123456789012",
    "COMMON, iloveyou1234, iloveyou1234",
    "COMMON, preuvepreuve, preuvepreuve",
    "SAME, the one in use, the one in use",
    "REPEAT, twelve letters, twelve lettres"
  })
  void refuses(NewPasswordCheck.Problem problem, String wanted, String repeated) {
    assertThat(NewPasswordCheck.check("the one in use", wanted, repeated)).contains(problem);
  }

  @Test
  void refuses_more_than_128_characters() {
    var long129 = "abcdefghijklm".repeat(10).substring(0, 129);

    assertThat(NewPasswordCheck.check("before", long129, long129))
        .contains(NewPasswordCheck.Problem.LONG);
  }
}
