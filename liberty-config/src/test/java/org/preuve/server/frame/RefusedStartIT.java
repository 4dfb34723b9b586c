package org.preuve.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;

/**
 * A server that must not start says why, line by line, and its process ends. What else is refused
 * stands in {@code CheckSettingsTest}, {@code MigrationsTest} and {@code InstallationCheckTest}.
 */
class RefusedStartIT {

  @Test
  void ends_with_one_line_for_each_reason() throws IOException {
    var installation = Installation.soonOver("it-refused", true);
    try (var server = new OwnServer(installation)) {
      var right = installation.base().toString();
      installation.set("PREUVE_BASE_URL", right + "/");
      installation.set("PREUVE_INVITES_FILE", "/nowhere/invites");
      // these two the container would convert before the application is asked
      installation.set("PREUVE_UPLOAD_LIMIT", "50MB");
      installation.set("PREUVE_ZONE", "");
      server.begin();
      assertThat(server.awaitEnd()).isEqualTo(78);
      assertThat(server.printed())
          .contains("preuve: PREUVE_BASE_URL (environment or server.env): ")
          .contains("preuve: PREUVE_INVITES_FILE (environment or server.env): ")
          .contains("preuve: PREUVE_UPLOAD_LIMIT (environment or server.env): ")
          .contains("preuve: PREUVE_ZONE (environment or server.env): ")
          .contains("preuve: the server does not start.")
          .doesNotContain("Preuve is ready");

      installation.set("PREUVE_BASE_URL", right);
      installation.set("PREUVE_UPLOAD_LIMIT", "52428800");
      installation.set("PREUVE_ZONE", "Europe/Paris");
      try (var another = new ServerSocket()) {
        another.bind(new InetSocketAddress("127.0.0.1", installation.base().getPort()));
        installation.set(
            "PREUVE_INVITES_FILE", installation.folder().resolve("invites").toString());
        server.begin();
        assertThat(server.awaitEnd()).isEqualTo(75);
        assertThat(server.printed())
            .contains("PREUVE_HTTP_PORT (environment or server.env): another process listens")
            .doesNotContain("Preuve is ready");
      }

      Files.writeString(installation.data().resolve("installation-id"), "another\n");
      installation.update( // as a build before this one left it
          "delete from flyway_schema_history order by installed_rank desc limit 1");
      var versions = installation.count("select count(*) from flyway_schema_history");
      server.begin();
      assertThat(server.awaitEnd()).isEqualTo(70);
      assertThat(installation.count("select count(*) from flyway_schema_history"))
          .as("another installation's tables are not changed")
          .isEqualTo(versions);
      assertThat(server.printed()).contains("belongs to another installation than the database");

      Files.delete(installation.data().resolve("installation-id"));
      Files.createDirectory(installation.data().resolve("installation-id"));
      server.begin();
      assertThat(server.awaitEnd()).as("a part that throws").isEqualTo(70);
      assertThat(server.printed()).contains("a part failed while the server started");
      Files.delete(installation.data().resolve("installation-id"));

      var other = Files.writeString(installation.folder().resolve("other.password"), "wrong\n");
      installation.twoAccounts();
      installation.set("PREUVE_DB_MIGRATION_PASSWORD_FILE", other.toString());
      server.begin();
      assertThat(server.awaitEnd()).isEqualTo(78);
      assertThat(server.printed())
          .contains("PREUVE_DB_MIGRATION_PASSWORD_FILE", "refuses the account \"preuve\"");

      installation.twoAccounts();
      installation.set("PREUVE_MQTT_PASSWORD_FILE", other.toString());
      server.begin();
      assertThat(server.awaitEnd()).isEqualTo(78);
      assertThat(server.printed())
          .contains("PREUVE_MQTT_PASSWORD_FILE", "refuses the account \"preuve-connector\"");
    }
  }
}
