package org.preuve.lti.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptCheckTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, true",
    "5, 5, 50, true",
    "6, 6, 6, false",
    "1, 20, 1, true",
    "1, 21, 1, false",
    "2, 2, 51, false",
  })
  void counts_tries_of_an_account_here_of_this_address_and_of_the_account(
      long accountHere, long here, long account, boolean allowed) {
    assertThat(AttemptCheck.allows(accountHere, here, account)).isEqualTo(allowed);
  }

  @Test
  void never_locks_a_place_that_did_not_fail() {
    assertThat(AttemptCheck.allows(1, 1, 100_000)).isTrue();
  }
}
