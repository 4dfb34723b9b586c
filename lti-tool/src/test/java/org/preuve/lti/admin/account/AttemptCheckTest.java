package org.preuve.lti.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptCheckTest {

  @ParameterizedTest
  @CsvSource({"1, 1, true", "5, 50, true", "6, 6, false", "1, 51, false"})
  void counts_tries_of_one_address_and_of_all(long here, long everywhere, boolean allowed) {
    assertThat(AttemptCheck.allows(here, everywhere)).isEqualTo(allowed);
  }
}
