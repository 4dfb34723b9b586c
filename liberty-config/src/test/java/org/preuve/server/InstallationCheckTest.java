package org.preuve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.server.InstallationCheck.Found;

class InstallationCheckTest {

  @ParameterizedTest
  @CsvSource({
    "a, a, true, true", // as it was
    "a, a, false, false",
    "a, '', false, false", // both are new
    "a, '', true, true", // both are older than the identity
  })
  void lets_a_server_run_on_what_belongs_together(
      String database, String folder, boolean files, boolean rows) {
    assertThat(refusal(database, folder, files, rows)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a, b, true, true, belongs to another installation",
    "a, b, false, false, belongs to another installation",
    "a, '', true, false, of which the database knows nothing", // an old folder, a new database
    "a, '', false, true, holds none", // the disk is not mounted
  })
  void stops_it_on_what_does_not(
      String database, String folder, boolean files, boolean rows, String words) {
    assertThat(refusal(database, folder, files, rows))
        .get()
        .asString()
        .contains("/var/lib/preuve", words, "Restore both from the same backup");
  }

  private static Optional<String> refusal(
      String database, String folder, boolean files, boolean rows) {
    var known = Optional.of(folder).filter(id -> !id.isEmpty());
    return InstallationCheck.refusal(new Found(database, known, files, rows), "/var/lib/preuve");
  }
}
