package org.preuve.demo.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.demo.base.LogFiles;

/**
 * What the server prints, copied to its log file; the administrator's first password is kept out of
 * the file, to be shown once.
 */
final class ServerOutput implements Runnable {

  private static final String PASSWORD = "admin password: ";

  private final InputStream from;
  private final Path log;
  private volatile @Nullable String password;

  private ServerOutput(InputStream from, Path log) {
    this.from = from;
    this.log = log;
  }

  /** Copies in the background until the server ends. */
  static ServerOutput copy(InputStream from, Path log) {
    var output = new ServerOutput(from, log);
    try {
      LogFiles.begin(log);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    var thread = new Thread(output, "server-output");
    thread.setDaemon(true);
    thread.start();
    return output;
  }

  /** The password that the server has just made; empty when it has made none. */
  Optional<String> password() {
    return Optional.ofNullable(password);
  }

  /** Latin-1 keeps every byte as it is. */
  @Override
  public void run() {
    try (var lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.ISO_8859_1));
        var file = Files.newBufferedWriter(log, StandardCharsets.ISO_8859_1)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line, file);
      }
    } catch (IOException ended) {
      // the server is gone, and nobody waits for the rest
    }
  }

  private void keep(String line, Writer file) throws IOException {
    if (line.startsWith(PASSWORD)) {
      password = line.substring(PASSWORD.length());
      return;
    }
    file.write(line);
    file.write('\n');
    file.flush();
  }
}
