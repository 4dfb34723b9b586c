package org.preuve.badges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.preuve.badges.verify.Report.Verdict;

/** Public badges of others, where they lie beside the project; nothing is fetched. */
class PublicBadgesTest {

  private static final Path FOLDER = Path.of("../../shared/vectors/badges");
  private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

  /** A good signature of an issuer that nobody here knows is amber. */
  private static final Map<String, Verdict> EXPECTED =
      Map.of(
          "vc2-expired.json", Verdict.INVALID,
          "vc2-proof-set-valid.json", Verdict.JUDGE,
          "vc11-ed25519-2020-expired.json", Verdict.INVALID,
          "vc2-string-issuer-valid.json", Verdict.JUDGE,
          "vc2-eddsa-rdfc-baked.png", Verdict.JUDGE,
          "vc2-eddsa-rdfc-valid.json", Verdict.JUDGE,
          "vc2-ed25519-2020-tampered.json", Verdict.INVALID,
          "vc2-identity-hash-valid.json", Verdict.JUDGE);

  @TestFactory
  Stream<DynamicTest> get_the_answer_that_their_names_say() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER));
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList().stream().map(PublicBadgesTest::file);
    }
  }

  /** The picture is the code of an address where a file stands that lies here too. */
  private static Optional<byte[]> document(URI address) {
    try {
      return address.getPath().endsWith("legacyRegistry-noStatus-noExpiry-OBSpecExample.json")
          ? Optional.of(Files.readAllBytes(FOLDER.resolve("vc2-eddsa-rdfc-valid.json")))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DynamicTest file(Path file) {
    var name = file.getFileName().toString();
    return DynamicTest.dynamicTest(
        name,
        () -> {
          var report =
              new Verification(PublicBadgesTest::document, issuer -> false, NOW)
                  .of(Files.readAllBytes(file));

          assertThat(report.verdict())
              .as(report.findings().toString())
              .isEqualTo(EXPECTED.get(name));
          assertThat(report.findings().contains(Finding.DATES_EXPIRED))
              .isEqualTo(name.contains("expired"));
          assertThat(report.findings().contains(Finding.SIGNATURE))
              .isEqualTo(name.contains("tampered"));
        });
  }
}
