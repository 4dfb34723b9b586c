package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.preuve.portfolio.EvidenceId;
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

  private static final Logger LOG = Logger.getLogger(EvidenceFiles.class.getName());
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** Bytes that one list may hash; what is left is hashed by the next one, or when it is opened. */
  private static final long LIST_BUDGET = 256L * 1024 * 1024;

  private final Path folder;
  private final UploadConfig config;
  private final CheckedFiles checked;
  private final Clock clock;

  @Inject
  EvidenceFiles(ServerConfig server, UploadConfig config, CheckedFiles checked, Clock clock) {
    this(server.dataFolder().resolve("evidence"), config, checked, clock);
  }

  EvidenceFiles(Path folder, UploadConfig config, CheckedFiles checked, Clock clock) {
    this.folder = folder;
    this.config = config;
    this.checked = checked;
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
      if (Files.exists(target) && damage(received.sha256()).isEmpty()) {
        Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
        Files.deleteIfExists(received.file());
        return;
      }
      var shelf = Files.createDirectories(shelf(received.sha256()));
      force(received.file(), StandardOpenOption.WRITE);
      Files.move(received.file(), target, StandardCopyOption.ATOMIC_MOVE);
      force(shelf, StandardOpenOption.READ);
      checked.keep(received.sha256(), FileStamp.of(target), Optional.empty());
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

  /**
   * The bytes with that hash. They are read twice: once to compare, and only then to hand out, for
   * who has received half a file does not learn that it was the wrong one.
   */
  public StoredFile open(String sha256) {
    var file = path(sha256);
    try {
      var channel = FileChannel.open(file, StandardOpenOption.READ);
      try {
        var damage = compared(file, sha256, channel);
        if (damage.isPresent()) {
          channel.close();
          return new StoredFile.Damaged(damage.get());
        }
        return new StoredFile.Intact(Channels.newInputStream(channel.position(0)));
      } catch (IOException unreadable) {
        channel.close();
        throw unreadable;
      }
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, unreadable, () -> "evidence cannot be read: " + sha256);
      return new StoredFile.Damaged(Damage.MISSING);
    }
  }

  /** What is wrong with those bytes, read again if somebody has touched them. */
  public Optional<Damage> damage(String sha256) {
    return damage(sha256, Long.MAX_VALUE);
  }

  /** What is wrong with the bytes of some of these; nothing is said of the others. */
  public Map<EvidenceId, Damage> damages(Collection<Evidence> items) {
    var found = new HashMap<EvidenceId, Damage>();
    long budget = LIST_BUDGET;
    for (var item : items) {
      damage(item.sha256(), budget).ifPresent(damage -> found.put(item.id(), damage));
      budget -= item.bytes();
    }
    return found;
  }

  private Optional<Damage> damage(String sha256, long budget) {
    var file = path(sha256);
    try {
      var known = checked.find(sha256, FileStamp.of(file));
      if (known.isPresent() || Files.size(file) > budget) {
        return known.orElse(Optional.empty());
      }
      try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
        return compared(file, sha256, channel);
      }
    } catch (IOException unreadable) {
      return Optional.of(Damage.MISSING);
    }
  }

  private Optional<Damage> compared(Path file, String sha256, FileChannel channel)
      throws IOException {
    var stamp = FileStamp.of(file);
    var hash = Hashes.digest();
    var buffer = ByteBuffer.allocate(HEAD);
    while (channel.read(buffer.clear()) >= 0) {
      hash.update(buffer.flip());
    }
    boolean same = HexFormat.of().formatHex(hash.digest()).equals(sha256);
    var damage = same ? Optional.<Damage>empty() : Optional.of(Damage.CHANGED);
    checked.keep(sha256, stamp, damage);
    return damage;
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
