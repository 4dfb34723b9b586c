package org.preuve.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who else may read secrets: in their files, or on the way to the database. A line for each is a
 * warning: it may be what somebody wants, on a machine or a network that nobody else uses.
 */
final class CheckSecrets {

  private static final Set<PosixFilePermission> TOO_MUCH =
      Set.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.GROUP_WRITE);

  private static final List<String> FILES =
      List.of(
          "preuve.keys.password-file",
          "preuve.admin.password-file",
          "preuve.mqtt.password-file",
          "preuve.db.migration-password-file",
          "preuve.invites-file");

  /** Where {@code preuve} reads its settings, with the password of the database. */
  private static final String SETTINGS = "preuve.env";

  private CheckSecrets() {}

  /** One line for each secret that somebody else may read or change. */
  static List<String> of(Given given) {
    var open = new ArrayList<String>();
    for (var name : FILES) {
      given.of(name).map(Path::of).flatMap(file -> line(name, file)).ifPresent(open::add);
    }
    line(SETTINGS, Path.of(given.of(SETTINGS, "/etc/preuve/preuve.env"))).ifPresent(open::add);
    var data = Path.of(given.of("preuve.data-folder", ".preuve/data"));
    line("preuve.data-folder", data.resolve("keys.password")).ifPresent(open::add);
    line("preuve.data-folder", data.resolve("keys.p12")).ifPresent(open::add);
    var host = given.of("preuve.db.host", "127.0.0.1");
    if (given.of("preuve.db.tls", "disable").equals("disable") && !CheckSettings.loopback(host)) {
      open.add(
          "PREUVE_DB_TLS: \""
              + host
              + "\" is another machine, and whoever is on the way reads everything; write"
              + " verify-full.");
    }
    return List.copyOf(open);
  }

  private static Optional<String> line(String name, Path file) {
    return Files.isRegularFile(file) && open(file)
        ? Optional.of(
            Given.variable(name)
                + ": \""
                + file
                + "\" holds a secret and may be read or written by others; chmod 640 "
                + file
                + ", or 600.")
        : Optional.empty();
  }

  /** False where the file system knows no modes. */
  private static boolean open(Path file) {
    try {
      return Files.readAttributes(file, PosixFileAttributes.class).permissions().stream()
          .anyMatch(TOO_MUCH::contains);
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }
}
