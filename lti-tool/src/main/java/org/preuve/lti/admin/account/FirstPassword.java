package org.preuve.lti.admin.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.base.StartOrder;

/**
 * Gives the account {@code admin} its first password when the server starts without administrators,
 * or with the file {@code admin-reset}. It is printed once on the process's own standard output,
 * past {@code System.out}, which Liberty copies to its log files.
 */
@Dependent
class FirstPassword {

  private final AdminConfig config;
  private final ServerConfig server;
  private final Administrators administrators;

  @Inject
  FirstPassword(AdminConfig config, ServerConfig server, Administrators administrators) {
    this.config = config;
    this.server = server;
    this.administrators = administrators;
  }

  void give(@Observes @Priority(StartOrder.FIRST_THINGS) Startup startup) throws IOException {
    boolean reset = Files.deleteIfExists(config.resetFile());
    var chosen = config.passwordFile().isEmpty() ? "" : firstLine(Path.of(config.passwordFile()));
    var password = chosen.isEmpty() ? Ids.random() : chosen;
    boolean given = reset ? administrators.reset(password) : administrators.begin(password);
    if (given && chosen.isEmpty()) {
      print(password);
    }
  }

  private void print(String password) throws IOException {
    var lines =
        String.format(
            Locale.ROOT, "admin: %s%nadmin password: %s%n", server.at("/admin"), password);
    // not closed: the stream is the process's
    var out = new FileOutputStream(FileDescriptor.out);
    out.write(lines.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String firstLine(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("").strip();
    }
  }
}
