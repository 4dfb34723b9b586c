package org.preuve.portfolio.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a disk says about a file without reading it. */
final class FileStamp {

  private FileStamp() {}

  /** Changes whenever the content does: {@code ctime} cannot be set by programs (POSIX). */
  static Map<String, Object> of(Path file) throws IOException {
    var views = file.getFileSystem().supportedFileAttributeViews();
    return Files.readAttributes(
        file, views.contains("unix") ? "unix:ino,size,ctime,lastModifiedTime" : "*");
  }
}
