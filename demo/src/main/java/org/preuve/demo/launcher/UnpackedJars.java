package org.preuve.demo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * What Liberty keeps of the jars inside a WAR. It goes by their time, and every build gives every
 * archive the same one, so that a commit gives the same bytes everywhere: another WAR would be
 * served with the jars of the one before.
 */
final class UnpackedJars {

  private UnpackedJars() {}

  /**
   * Deletes them unless they are those of this WAR.
   *
   * @param output where the server writes
   */
  static void keepOnlyThoseOf(Path war, Path output) throws IOException {
    var note = output.resolve("war.sha256");
    var hash = sha256(war);
    if (Files.exists(note) && Files.readString(note).equals(hash)) {
      return;
    }
    for (var cache : caches(output)) {
      delete(cache);
    }
    Files.writeString(note, hash);
  }

  private static List<Path> caches(Path output) throws IOException {
    try (var all = Files.walk(output)) {
      return all.filter(path -> path.endsWith(".cache") && Files.isDirectory(path)).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
