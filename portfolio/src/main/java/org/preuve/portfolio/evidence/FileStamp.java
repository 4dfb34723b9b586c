package org.preuve.portfolio.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What a disk says about a file without reading it. */
final class FileStamp {

  /** Disks count time in steps of up to two seconds; a busy Linux in steps of ten ms. */
  private static final Duration STEP = Duration.ofSeconds(2);

  private FileStamp() {}

  /**
   * Changes with the content, if that was {@link #settled}: {@code ctime} cannot be set by programs
   * (POSIX).
   */
  static Map<String, Object> of(Path file) throws IOException {
    var views = file.getFileSystem().supportedFileAttributeViews();
    return Files.readAttributes(
        file, views.contains("unix") ? "unix:ino,size,ctime,lastModifiedTime" : "*");
  }

  /**
   * Whether every later change shows: one within the same step of the disk's clock as the last
   * leaves the stamp as it is.
   *
   * @param now when the stamp was taken
   */
  static boolean settled(Map<String, Object> stamp, Instant now) {
    return (stamp.containsKey("ctime") ? stamp.get("ctime") : stamp.get("lastModifiedTime"))
            instanceof FileTime changed
        && changed.toInstant().isBefore(now.minus(STEP));
  }
}
