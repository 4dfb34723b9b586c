package org.preuve.demo.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Logs of processes that are started again: why one ended stands in the log before. */
public final class LogFiles {

  private LogFiles() {}

  /** An empty log; the one before is kept beside it, as {@code .1}. */
  public static Path begin(Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.createFile(log);
  }
}
