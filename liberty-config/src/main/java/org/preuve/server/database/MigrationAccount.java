package org.preuve.server.database;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings {@code preuve.db.migration-*}: the account of the database that changes its tables.
 *
 * @param user its name; empty where the server's own account does that
 * @param passwordFile file with its password, one line
 */
@Dependent
public record MigrationAccount(Optional<String> user, Optional<String> passwordFile) {

  /** As the settings say. */
  @Inject
  public MigrationAccount(
      @ConfigProperty(name = "preuve.db.migration-user") Optional<String> user,
      @ConfigProperty(name = "preuve.db.migration-password-file") Optional<String> passwordFile) {
    this.user = user;
    this.passwordFile = passwordFile;
  }

  /** First line of the file as it is now. */
  public String password() {
    return passwordFile.map(Path::of).map(MigrationAccount::firstLine).orElse("");
  }

  private static String firstLine(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("").strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
