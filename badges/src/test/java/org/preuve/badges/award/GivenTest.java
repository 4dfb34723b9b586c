package org.preuve.badges.award;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://forge.example",
        "https://forge.example:8443/a/b?c=d#e",
        "https://forge.example/caf%C3%A9"
      })
  void takes_an_address_that_anybody_can_open(String link) {
    assertThat(Given.linkable(link)).isTrue();
  }

  @Test
  void keeps_an_address_with_scheme_and_host_in_small_letters() {
    var kept = Given.address(" HTTPS://Forge.Example/Ines?Q=R ");

    assertThat(kept).isEqualTo("https://forge.example/Ines?Q=R");
    assertThat(Given.linkable(kept)).isTrue();
    assertThat(Given.address("Nulle part")).isEqualTo("Nulle part");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://forge.example/",
        "javascript:alert(1)",
        "https://ines@forge.example/",
        "https://forge.example@evil.example/",
        "https://localhost/x",
        "https://forge.example/a b",
        "https://forge.example/%zz",
        "https://forge.example/é",
        "HTTPS://forge.example/\u202e"
      })
  void takes_no_other(String link) {
    assertThat(Given.linkable(link)).isFalse();
    assertThat(Given.linkable("https://forge.example/" + "a".repeat(500))).isFalse();
  }
}
