package org.preuve.devices.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A file that several nodes write and a broker reads. It is always replaced as a whole, so that the
 * broker never reads half of it, and read from the source and written under one lock, so that a
 * node that was slow never brings back what another has withdrawn.
 */
final class AccountsFile {

  private final Path file;
  private final Set<PosixFilePermission> mode;

  /**
   * The file at some place.
   *
   * @param mode who may read it; its group is that of the folder if the folder says so (setgid)
   */
  AccountsFile(Path file, Set<PosixFilePermission> mode) {
    this.file = file.toAbsolutePath();
    this.mode = Set.copyOf(mode);
  }

  /**
   * Replaces the file.
   *
   * @param lines asked for once no other node writes
   */
  void replace(Supplier<List<String>> lines) throws IOException {
    var folder = Objects.requireNonNull(file.getParent());
    Files.createDirectories(folder);
    var beside = folder.resolve(file.getFileName() + ".lock");
    synchronized (AccountsFile.class) { // a lock on a file is that of the process
      try (var channel =
              FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        var fresh = Files.createTempFile(folder, "accounts", ".tmp");
        Files.write(fresh, lines.get());
        Files.setPosixFilePermissions(fresh, mode);
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
