package org.preuve.web.keystore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only the server's own account reads. */
final class PrivateFile {

  private PrivateFile() {}

  /** An empty file with mode 600, where the file system knows modes. */
  static Path create(Path path) throws IOException {
    Files.deleteIfExists(path);
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.createFile(path);
    }
    return Files.createFile(
        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }
}
