package org.preuve.portfolio.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://example.org/depot?x=1#y https://example.org/depot?x=1#y",
        "https://example.org https://example.org/",
        "HTTPS://Example.ORG:8443/A https://example.org:8443/A",
        "https://école.fr https://xn--cole-9oa.fr/",
        "https://exemple.fr/compétences/é https://exemple.fr/comp%C3%A9tences/%C3%A9",
        "http://mon_depot/x http://mon_depot/x",
        "https://example.org/a[1]|{b}^`\"<> https://example.org/a%5B1%5D%7C%7Bb%7D%5E%60%22%3C%3E",
        "https://example.org/50%25/100% https://example.org/50%25/100%25",
        "https://[2001:db8::1]:443/x https://[2001:db8::1]:443/x",
        "https:////example.org/x https://example.org/x",
        "https://example.org?a=[1] https://example.org/?a=%5B1%5D"
      })
  void reads_what_people_paste(String pasted, String address) {
    assertThat(WebAddress.of(pasted)).contains(address);
    assertThat(WebAddress.of(address)).as("once more").contains(address);
    assertThat(URI.create(address)).isNotNull();
  }

  @Test
  void reads_spaces_backslashes_and_line_breaks() {
    assertThat(WebAddress.of("  https://example.org/mon rapport.pdf\n"))
        .contains("https://example.org/mon%20rapport.pdf");
    assertThat(WebAddress.of("https://example.org/a\\b")).contains("https://example.org/a/b");
    assertThat(WebAddress.of("https://example.org/a\nb")).contains("https://example.org/ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "java\nscript:alert(1)//https://example.org",
        "data:text/html,x",
        "//example.org/x",
        "example.org",
        "https://",
        "https://user@example.org/",
        "https://exa mple.org/",
        "https://exa%20mple.org/",
        "https://example.org:99999/",
        "https://example.org:x/",
        "https://-/x",
        "https://example..org/",
        "https://[::1/x",
        "https://straße.de/"
      })
  void refuses_what_no_browser_opens_or_what_names_a_user(String pasted) {
    assertThat(WebAddress.of(pasted)).isEmpty();
  }

  @Test
  void refuses_what_grows_over_2000_characters() {
    assertThat(WebAddress.of("https://example.org/" + "a".repeat(1980))).isPresent();
    assertThat(WebAddress.of("https://example.org/" + "a".repeat(1981))).isEmpty();
    assertThat(WebAddress.of("https://example.org/" + "é".repeat(700))).isEmpty();
    assertThat(WebAddress.of("https://" + "a.".repeat(100_000) + "fr/")).isEmpty();
  }
}
