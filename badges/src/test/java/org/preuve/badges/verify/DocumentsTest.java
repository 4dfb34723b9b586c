package org.preuve.badges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.web.base.ServerConfig;

class DocumentsTest {

  private static final URI BASE = URI.create("https://school.example");

  /** There is no network here: what is asked for would be a fault. */
  @SuppressWarnings("NullAway")
  private final Documents documents =
      new Documents(null, null, null, new ServerConfig(BASE, Path.of("."), ZoneOffset.UTC));

  /** A student could put the key of an institution there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://school.example/shared/abcdefghijklmnopqrstuvwxyz/abcdefghijklmnopqrstuvwxyz/file",
        "https://SCHOOL.example:443/shared/abc/file",
        "https://school.example./shared/abc/file",
        "https://me@school.example/shared/abc/file",
        "https://school.example/p/abcdefghijklmnopqrstuvwxyz/proof.json",
        "https://school.example/b/abcdefghijklmnopqrstuvwxyz/../../shared/abc/file",
        "https://school.example/b/abcdefghijklmnopqrstuvwxyz%2F..%2Fshared",
        "https://school.example/b/abcdefghijklmnopqrstuvwxyz/manifest.json",
        "https://school.example//b/abcdefghijklmnopqrstuvwxyz",
        "https://school.example/"
      })
  void reads_nothing_here_that_others_write(String address) {
    assertThat(documents.read(URI.create(address))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://school.example/x, https://school.example, true",
    "https://school.example:443/x, https://school.example, true",
    "https://SCHOOL.example./x, https://school.example, true",
    "https://school.example/x, https://school.example:443, true",
    "https://localhost:9080/x, http://localhost:9080, true",
    "http://school.example/x, https://school.example, false",
    "https://school.example:8443/x, https://school.example, false",
    "https://evil.example/x, https://school.example, false",
    "https://school.example/moodle/x, https://school.example/preuve, false",
    "https://school.example/preuve/x, https://school.example/preuve, true"
  })
  void knows_its_own_addresses_however_they_are_written(String address, String base, boolean here) {
    assertThat(IssuerAddress.here(URI.create(address), URI.create(base))).isEqualTo(here);
  }
}
