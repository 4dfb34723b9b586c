package org.preuve.lti.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.preuve.lti.admin.account.AdminAction.Kind;
import org.preuve.lti.admin.account.RefusedTries.Line;

class RefusedTriesTest {

  private final RefusedTries refused = new RefusedTries();

  @Test
  void counts_logins_by_account_and_pages_by_people_and_places_and_names_neither() {
    refused.login("admin", "198.51.100.1");
    refused.login("admin", "198.51.100.1");
    refused.login("admin", "198.51.100.2");
    refused.login(RefusedTries.NOBODY, "198.51.100.2");
    refused.page("1/7", "198.51.100.3");
    refused.page("1/8", "198.51.100.3");
    refused.page("1/8", "198.51.100.3");

    assertThat(refused.take())
        .containsExactly(
            new Line("?", Kind.SIGN_IN_REFUSED, "1 / 1"),
            new Line("admin", Kind.SIGN_IN_REFUSED, "3 / 2"),
            new Line("?", Kind.ACCESS_REFUSED, "3 / 2 / 1"));
    assertThat(refused.take()).isEmpty();
  }

  @Test
  void holds_a_thousand_places_at_most() {
    for (int i = 0; i < 5_000; i++) {
      refused.login("admin", "place " + i);
    }

    assertThat(refused.take())
        .containsExactly(new Line("admin", Kind.SIGN_IN_REFUSED, "5000 / 1000"));
  }
}
