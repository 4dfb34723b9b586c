package org.preuve.lti.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormOriginCheckTest {

  private static final String OURS = "https://preuve.example";

  @ParameterizedTest
  @CsvSource({
    "https://preuve.example, same-origin, true",
    ", , true",
    "https://evil.example, , false",
    "null, same-origin, false",
    "http://preuve.example, same-origin, false",
    "https://preuve.example, same-site, false",
    "https://preuve.example, cross-site, false"
  })
  void goes_by_headers_that_another_site_cannot_choose(String origin, String site, boolean ours) {
    assertThat(FormOriginCheck.ours(origin, site, OURS)).isEqualTo(ours);
  }

  @Test
  void wants_the_token_of_the_session() {
    assertThat(FormOriginCheck.carries("secret", "secret")).isTrue();
    assertThat(FormOriginCheck.carries("secret", "other")).isFalse();
    assertThat(FormOriginCheck.carries("secret", null)).isFalse();
    assertThat(FormOriginCheck.carries("", "")).isFalse();
  }
}
