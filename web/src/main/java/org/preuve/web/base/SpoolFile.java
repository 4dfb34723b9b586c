package org.preuve.web.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;

/**
 * A file for what passes through. It is gone when it is closed; on Unix it has no name from the
 * beginning, so that a crash leaves nothing.
 */
public final class SpoolFile {

  private SpoolFile() {}

  /** An empty one in {@code folder}, to be written and read. */
  public static FileChannel open(Path folder) throws DiskException {
    try {
      Files.createDirectories(folder);
      return FileChannel.open(
          folder.resolve(Ids.random()),
          EnumSet.of(
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException unwritable) {
      throw new DiskException(unwritable);
    }
  }
}
