package org.preuve.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetCheckTest {

  private static final URI BASE = URI.create("https://preuve.example");

  @Test
  void accepts_a_page_of_this_installation() {
    assertThat(TargetCheck.check("https://preuve.example/portfolio?x=%C3%A9", BASE)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/portfolio",
        "//preuve.example/portfolio",
        "http://preuve.example/portfolio",
        "https://preuve.example.evil.example/",
        "https://preuve.example@evil.example/",
        "https://user@preuve.example/portfolio",
        "https://preuve.example:8443/portfolio",
        "https://evil.example/portfolio",
        "https://preuve.example/a/../../b",
        "https://preuve.example/../portfolio",
        "https://preuve.example/%2e%2E/portfolio",
        "https://preuve.example/portfolio/.",
        "javascript:alert(1)",
        "https://preuve.example/a b"
      })
  void refuses_every_other_address(String target) {
    assertThat(TargetCheck.check(target, BASE)).isEmpty();
  }
}
