package org.preuve.demo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.demo.base.SecretFiles;

/** The folder that keeps everything, used by one launcher at a time. */
final class DataFolder implements AutoCloseable {

  private static final List<String> CONTENT =
      List.of(
          "database",
          "broker",
          "broker-passwords",
          "server",
          "liberty",
          "lms",
          "device",
          "tour",
          "logs",
          "secrets",
          "invites");

  private final Path folder;
  private final FileChannel channel;

  @SuppressWarnings("unused") // held until the channel is closed
  private final FileLock lock;

  private DataFolder(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the folder for this launcher.
   *
   * @throws UsageException when another launcher has it
   */
  static DataFolder take(Path folder) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new UsageException(
            "A demo is already running with the data in " + folder + "; choose another --data.");
      }
      return new DataFolder(folder, channel, lock);
    } catch (IOException e) {
      throw new UsageException("The folder " + folder + " cannot be used: " + e.getMessage());
    }
  }

  /** Deletes what the demo keeps, and nothing else that may lie there. */
  void empty() {
    CONTENT.forEach(name -> delete(folder.resolve(name)));
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (var all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path database() {
    return folder.resolve("database");
  }

  Path broker() {
    return folder.resolve("broker");
  }

  Path brokerPasswords() {
    return folder.resolve("broker-passwords");
  }

  /**
   * Made here: a server refuses to start without its data folder, which may be an unmounted disk.
   */
  Path server() {
    try {
      return Files.createDirectories(folder.resolve("server"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path liberty() {
    return folder.resolve("liberty");
  }

  Path lms() {
    return folder.resolve("lms");
  }

  Path device() {
    return folder.resolve("device");
  }

  Path tour() {
    return folder.resolve("tour");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  Path invites() {
    return folder.resolve("invites");
  }

  Path children() {
    return folder.resolve("children");
  }

  /** A random secret of its own file, made the first time. */
  Path secret(String name) {
    Path file = folder.resolve("secrets").resolve(name);
    SecretFiles.readOrCreate(file);
    return file;
  }

  String secretText(String name) {
    return SecretFiles.readOrCreate(secret(name));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
