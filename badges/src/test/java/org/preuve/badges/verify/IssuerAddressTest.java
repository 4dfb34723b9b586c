package org.preuve.badges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerAddressTest {

  @ParameterizedTest
  @CsvSource({
    "did:web:w3c-ccg.github.io, https://w3c-ccg.github.io/.well-known/did.json",
    "did:web:w3c-ccg.github.io:user:alice, https://w3c-ccg.github.io/user/alice/did.json",
    "did:web:example.com%3A3000:user:alice, https://example.com:3000/user/alice/did.json",
    "https://example.org/issuers/7, https://example.org/issuers/7"
  })
  void finds_the_document_of_an_issuer(String issuer, String address) {
    assertThat(IssuerAddress.of(issuer)).hasValue(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "did:web:",
        "did:web:a/b",
        "did:web:a%2Fb",
        "did:key:z6Mk",
        "http://example.org/",
        "https://user@example.org/",
        "https://example.org/#key",
        "file:///etc/passwd"
      })
  void follows_nothing_else(String issuer) {
    assertThat(IssuerAddress.of(issuer)).isEmpty();
  }

  @Test
  void survives_odd_hosts() {
    assertThat(IssuerAddress.of("https://:::/")).isNotNull();
  }
}
