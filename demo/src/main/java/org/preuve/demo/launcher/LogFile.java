package org.preuve.demo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends the libraries' log lines to a file, so that the terminal shows only the progress. */
final class LogFile {

  private LogFile() {}

  static void use(Path folder) {
    try {
      Files.createDirectories(folder);
      var handler = new FileHandler(folder.resolve("demo.log").toString(), 5_000_000, 1, false);
      handler.setFormatter(new SimpleFormatter());
      var root = Logger.getLogger("");
      for (Handler old : root.getHandlers()) {
        root.removeHandler(old);
      }
      root.addHandler(handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
