package org.preuve.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.preuve.demo.base.SecretFiles;
import org.preuve.demo.database.EmbeddedDatabase;
import org.preuve.web.base.Hashes;

/** The installation of {@code ./run-dev}, for a test of a class {@link AnyInstallation}. */
final class RunningInstallation {

  /** {@code ./run-tests} names the note that {@code ./run-dev} has left. */
  private static final String NOTE = System.getProperty("preuve.it.running", "");

  private RunningInstallation() {}

  static boolean wanted() {
    return !NOTE.isEmpty();
  }

  static Installation find() {
    var note = new Properties();
    try (var in = Files.newBufferedReader(Path.of(NOTE))) {
      note.load(in);
      var data = Path.of(note.getProperty("data"));
      var password = SecretFiles.readOrCreate(data.resolve("secrets/database-password"));
      var login = new EmbeddedDatabase.Login("preuve", "preuve", password);
      int port = Integer.parseInt(note.getProperty("database-port"));
      var folder = Path.of("target/it-running").toAbsolutePath();
      Files.createDirectories(
          folder.resolve("usr")); // Arquillian insists, and starts nothing there
      return Installation.running(
          folder,
          EmbeddedDatabase.running(port, login),
          URI.create(note.getProperty("server")).getPort());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The server reads its file of invites at its start only, so this one goes beside it. */
  static String invite(Installation installation) {
    var token = SecretFiles.random();
    try (var connection = installation.connect();
        var insert =
            connection.prepareStatement(
                "insert into lti_invite (token_hash, expires_at, confirmed, created_at)"
                    + " values (?, now(6) + interval 1 hour, true, now(6))")) {
      insert.setString(1, Hashes.sha256(token));
      insert.executeUpdate();
      return token;
    } catch (SQLException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
