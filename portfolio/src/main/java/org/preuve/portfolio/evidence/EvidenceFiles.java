package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.ServerConfig;

/**
 * Bytes of evidence, each file under the SHA-256 of its content: {@code
 * <data>/evidence/ab/abcdef…}. Nothing is ever unpacked or run.
 */
@Dependent
public class EvidenceFiles {

  /** Bytes looked at to tell a file's type. */
  static final int HEAD = 65_536;

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final UploadConfig config;
  private final Clock clock;

  @Inject
  EvidenceFiles(ServerConfig server, UploadConfig config, Clock clock) {
    this(server.dataFolder().resolve("evidence"), config, clock);
  }

  EvidenceFiles(Path folder, UploadConfig config, Clock clock) {
    this.folder = folder;
    this.config = config;
    this.clock = clock;
  }

  /** Largest file, bytes. */
  public long limit() {
    return config.limit();
  }

  /** Whether a file of the largest size still fits on the disk. */
  boolean hasRoom() {
    try {
      Files.createDirectories(folder);
      return Files.getFileStore(folder).getUsableSpace() > config.limit() + config.reserve();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads at most one byte more than the limit into a temporary file while hashing; whether that is
   * too much is for {@link FileCheck} to say.
   */
  Received receive(InputStream sent) throws IOException {
    var temporary = Files.createDirectories(folder.resolve("incoming"));
    var file = Files.createTempFile(temporary, "upload", null);
    var hash = Hashes.digest();
    long bytes = copy(new DigestInputStream(sent, hash), file);
    try (var written = Files.newInputStream(file)) {
      return new Received(
          file, bytes, HexFormat.of().formatHex(hash.digest()), written.readNBytes(HEAD));
    }
  }

  /** Keeps what has arrived: on the disk for good when this returns. */
  void keep(Received received) {
    try {
      var target = path(received.sha256());
      if (Files.exists(target)) {
        Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
        Files.deleteIfExists(received.file());
        return;
      }
      var shelf = Files.createDirectories(shelf(received.sha256()));
      force(received.file(), StandardOpenOption.WRITE);
      Files.move(received.file(), target, StandardCopyOption.ATOMIC_MOVE);
      force(shelf, StandardOpenOption.READ);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Forgets what has arrived. */
  void drop(Received received) {
    try {
      Files.deleteIfExists(received.file());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The bytes with that hash. */
  public InputStream open(String sha256) {
    try {
      return Files.newInputStream(path(sha256));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Deletes what nobody needs any more: uploads that broke off, and bytes whose evidence is gone.
   *
   * @param before files touched since then stay, for an upload may still be on its way
   * @param needed whether there is evidence with that hash
   */
  int forget(Instant before, Predicate<String> needed) throws IOException {
    int forgotten = 0;
    Files.createDirectories(folder);
    try (var all = Files.find(folder, 2, (path, about) -> about.isRegularFile())) {
      for (var file : all.toList()) {
        var name = String.valueOf(file.getFileName());
        boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
        if (old && !(HASH.matcher(name).matches() && needed.test(name))) {
          Files.deleteIfExists(file);
          forgotten++;
        }
      }
    }
    return forgotten;
  }

  private Path path(String sha256) {
    if (!HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256");
    }
    return shelf(sha256).resolve(sha256);
  }

  private Path shelf(String sha256) {
    return folder.resolve(sha256.substring(0, 2));
  }

  private long copy(InputStream from, Path file) throws IOException {
    long bytes = 0;
    var buffer = new byte[HEAD];
    try (var to = Files.newOutputStream(file)) {
      int read = from.read(buffer);
      while (read >= 0 && bytes <= config.limit()) {
        to.write(buffer, 0, read);
        bytes += read;
        read = from.read(buffer);
      }
    } catch (IOException broken) {
      Files.deleteIfExists(file);
      throw broken;
    }
    return bytes;
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (var channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
