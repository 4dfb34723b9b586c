package org.preuve.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One of the processes that run integration tests side by side, each with a folder of its own. */
final class Lane {

  private final String name;

  @SuppressWarnings("unused") // held until the process ends
  private final FileLock lock;

  private Lane(String name, FileLock lock) {
    this.name = name;
    this.lock = lock;
  }

  /** The first one that no other process has. */
  static Lane take() {
    try {
      Files.createDirectories(Path.of("target"));
      for (int number = 1; ; number++) {
        var name = "it-" + number;
        var channel =
            FileChannel.open(
                Path.of("target", name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock != null) {
          return new Lane(name, lock);
        }
        channel.close();
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Name of its folder in {@code target}. */
  String name() {
    return name;
  }
}
