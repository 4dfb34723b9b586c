package org.preuve.badges.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {

  @Test
  void reads_the_format_of_the_consortiums_registries() {
    var registry =
        Registry.read(
            """
            {"meta": {"created": "2020-12-02T02:32:16+0000"},
             "registry": {
               "did:key:z6MkpLDL3RoAoMRTwTgo3rs39ZwssfaPKtGdZw7AGRN7CK4W":
                 {"name": "École du Port", "location": "Brest", "url": "https://port.example"},
               "did:web:port.example%3A8443:issuers:abc": {"location": "Brest"},
               "https://port.example/issuers/1": {"name": "Port"},
               "École": {"name": "no identifier"}}}
            """);

    assertThat(registry).isPresent();
    assertThat(registry.get().issuers())
        .containsExactly(
            new TrustedIssuer(
                "did:key:z6MkpLDL3RoAoMRTwTgo3rs39ZwssfaPKtGdZw7AGRN7CK4W", "École du Port"),
            new TrustedIssuer(
                "did:web:port.example%3A8443:issuers:abc",
                "did:web:port.example%3A8443:issuers:abc"),
            new TrustedIssuer("https://port.example/issuers/1", "Port"));
    assertThat(registry.get().left()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"registry\": []}",
        "{\"registry\": {}}",
        "{\"registry\": {\"x\": {}}}",
        "{\"registry\": {\"did:key:z6M\": {}, \"did:key:z6M\": {}}}"
      })
  void takes_nothing_else_for_a_registry(String text) {
    assertThat(Registry.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "port", "did:", "did:key:", "http://port.example/1", "did:web:pоrt.example"})
  void names_nobody_whom_no_badge_could_name(String identifier) {
    assertThat(TrustedIssuer.of(identifier, "Port").possible()).isFalse();
  }

  @Test
  void bounds_what_an_issuer_is_called() {
    assertThat(TrustedIssuer.of("did:key:" + "z".repeat(293), "").possible()).isFalse();
    assertThat(TrustedIssuer.of("did:key:z", "x".repeat(400)).name()).hasSize(200);
  }

  @Test
  void keeps_all_that_a_registry_names() {
    var many =
        IntStream.range(0, 2_001)
            .mapToObj(i -> "\"did:key:z" + i + "\": {\"name\": \"n\"}")
            .collect(Collectors.joining(",", "{\"registry\": {", "}}"));

    assertThat(Registry.read(many).map(registry -> registry.issuers().size())).hasValue(2_001);
  }
}
