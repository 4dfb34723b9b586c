package org.preuve.lti.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.lti.admin.account.AttemptCheck.Answer;
import org.preuve.lti.admin.account.AttemptCheck.Tries;

class AttemptCheckTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1, 1, COMPARED",
    "5, 5, 5, 50, 200, COMPARED",
    "6, 6, 6, 6, 6, REFUSED",
    "1, 20, 20, 1, 20, COMPARED",
    "1, 21, 21, 1, 21, REFUSED",
    "2, 2, 2, 51, 51, REFUSED_HERE",
    "1, 1, 10, 51, 51, AHEAD",
    "1, 1, 11, 51, 51, IN_LINE",
    "2, 2, 2, 2, 201, AHEAD",
    "2, 2, 11, 2, 201, IN_LINE",
    "6, 6, 6, 6, 201, REFUSED"
  })
  void counts_tries_of_an_account_here_of_this_address_of_the_account_and_of_all(
      long accountHere, long here, long network, long account, long all, Answer answer) {
    assertThat(AttemptCheck.answer(new Tries(accountHere, here, network, account, all), false))
        .isEqualTo(answer);
  }

  @Test
  void never_locks_a_place_that_did_not_fail() {
    assertThat(AttemptCheck.answer(new Tries(1, 1, 1, 100_000, 100_000), false))
        .isEqualTo(Answer.AHEAD);
    assertThat(AttemptCheck.answer(new Tries(1, 1, 100_000, 100_000, 100_000), false))
        .as("others nearby did")
        .isEqualTo(Answer.IN_LINE);
  }

  @Test
  void keeps_nobody_waiting_in_a_browser_that_the_account_has_used_before() {
    assertThat(AttemptCheck.answer(new Tries(5, 5, 100_000, 100_000, 100_000), true))
        .isEqualTo(Answer.COMPARED);
    assertThat(AttemptCheck.answer(new Tries(6, 6, 6, 6, 6), true)).isEqualTo(Answer.REFUSED);
  }
}
