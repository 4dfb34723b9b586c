package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.preuve.portfolio.EvidenceId;
import org.preuve.web.base.DiskException;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.LoggedFault;
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

  /** So few files that the database does not know are no sign of a wrong database. */
  private static final int FEW = 20;

  /** An upload eats so much of the reserve at most before it is broken off. */
  private static final long LOOK_EVERY = 1024 * 1024;

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
    return hasRoom(config.limit());
  }

  /** Whether so many bytes still fit on the disk. */
  boolean hasRoom(long bytes) {
    try {
      Files.createDirectories(folder);
      return Files.getFileStore(folder).getUsableSpace() - bytes > config.reserve();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads at most one byte more than the limit into a temporary file while hashing; whether that is
   * too much is for {@link FileCheck} to say.
   */
  Received receive(InputStream sent) throws IOException {
    var file = incoming();
    var hash = Hashes.digest();
    long bytes = copy(new DigestInputStream(sent, hash), file);
    try (var written = Files.newInputStream(file)) {
      return new Received(
          file, bytes, HexFormat.of().formatHex(hash.digest()), written.readNBytes(HEAD));
    }
  }

  private Path incoming() throws DiskException {
    try {
      return Files.createTempFile(
          Files.createDirectories(folder.resolve("incoming")), "upload", null);
    } catch (IOException unwritable) {
      throw new DiskException(unwritable);
    }
  }

  /** Where a file is put together that arrives in parts; it waits there for the next one. */
  Path arriving(String id) {
    return parts().resolve(id);
  }

  private Path parts() {
    return folder.resolve("parts");
  }

  /** A file that has arrived in parts, hashed as a whole. */
  Received arrived(Path file) throws IOException {
    var hash = Hashes.digest();
    try (var bytes = new DigestInputStream(Files.newInputStream(file), hash)) {
      var head = bytes.readNBytes(HEAD);
      long size = head.length + bytes.transferTo(OutputStream.nullOutputStream());
      return new Received(file, size, HexFormat.of().formatHex(hash.digest()), head);
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
    } catch (IOException unwritable) {
      throw new UncheckedIOException(new DiskException(unwritable));
    }
  }

  /** Forgets what has arrived; what a disk does not give back now goes with the next round. */
  void drop(Received received) {
    delete(received.file());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException unwritable) {
      LoggedFault.warn(LOG, "an upload stays where it arrived", unwritable);
    }
  }

  /**
   * The bytes with that hash. They are read twice: once to compare, and only then to hand out, for
   * who has received half a file does not learn that it was the wrong one.
   */
  public StoredFile open(String sha256) {
    return open(
        sha256,
        (file, channel) ->
            compared(file, sha256, channel)
                .<StoredFile>map(StoredFile.Damaged::new)
                .orElse(new StoredFile.Intact(Channels.newInputStream(channel.position(0)))));
  }

  /**
   * The bytes with that hash from an offset on. The whole of a file that is handed out in many
   * parts is compared once, as long as the disk says that nobody has touched it; and whatever the
   * disk says, each block is compared before a byte of it leaves.
   */
  StoredFile openFrom(String sha256, long first) {
    return open(
        sha256,
        (file, channel) -> {
          var blocks = blocks(file, sha256, channel);
          return blocks.isEmpty()
              ? new StoredFile.Damaged(Damage.CHANGED)
              : new StoredFile.Intact(
                  new ComparedStream(channel, blocks.get(), first, () -> checked.forget(sha256)));
        });
  }

  /** Looks at a file that is open. */
  @FunctionalInterface
  private interface Look {
    StoredFile at(Path file, FileChannel channel) throws IOException;
  }

  private StoredFile open(String sha256, Look look) {
    if (sha256.isEmpty()) {
      return new StoredFile.Damaged(Damage.MISSING);
    }
    var wanted = path(sha256);
    try {
      var file = standing(wanted, sha256);
      var channel = FileChannel.open(file, StandardOpenOption.READ);
      try {
        var found = look.at(file, channel);
        if (found instanceof StoredFile.Damaged) {
          channel.close();
        }
        return found;
      } catch (IOException unreadable) {
        channel.close();
        throw unreadable;
      }
    } catch (IOException unreadable) {
      LoggedFault.warn(LOG, "evidence cannot be read: " + sha256, unreadable);
      return new StoredFile.Damaged(Damage.of(unreadable));
    }
  }

  /** What is wrong with those bytes, read again if somebody has touched them. */
  public Optional<Damage> damage(String sha256) {
    return damage(sha256, Long.MAX_VALUE);
  }

  /** Where those bytes stand; empty if they are damaged. */
  Optional<Path> place(String sha256) {
    return damage(sha256).isEmpty() ? Optional.of(path(sha256)) : Optional.empty();
  }

  /** Whether there is a file with that hash, damaged or not. */
  boolean there(String sha256) {
    return !sha256.isEmpty() && Files.exists(path(sha256));
  }

  /** What is wrong with the bytes of some of these; nothing is said of the others. */
  public Map<EvidenceId, Damage> damages(Map<EvidenceId, List<KeptFile>> pieces) {
    var found = new HashMap<EvidenceId, Damage>();
    long budget = LIST_BUDGET;
    for (var piece : pieces.entrySet()) {
      for (var file : piece.getValue()) {
        boolean known = known(file.sha256());
        damage(file.sha256(), budget)
            .ifPresent(damage -> found.putIfAbsent(piece.getKey(), damage));
        budget -= known ? 0 : file.bytes();
      }
    }
    return found;
  }

  /** Whether a look at it costs nothing: it was hashed, and nobody has touched it since. */
  private boolean known(String sha256) {
    try {
      return !sha256.isEmpty() && checked.find(sha256, FileStamp.of(path(sha256))).isPresent();
    } catch (IOException missing) {
      return false;
    }
  }

  private Optional<Damage> damage(String sha256, long budget) {
    if (sha256.isEmpty()) { // a row without a hash names no bytes
      return Optional.of(Damage.MISSING);
    }
    var wanted = path(sha256);
    try {
      var file = standing(wanted, sha256);
      var known = checked.find(sha256, FileStamp.of(file));
      if (known.isPresent() || Files.size(file) > budget) {
        return known.orElse(Optional.empty());
      }
      try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
        return compared(file, sha256, channel);
      }
    } catch (IOException unreadable) {
      return Optional.of(Damage.of(unreadable));
    }
  }

  /** The file, brought back from quarantine if it stands there. */
  private Path standing(Path file, String sha256) throws IOException {
    if (Files.notExists(file) && Files.exists(quarantine().resolve(sha256))) {
      restore(sha256);
    }
    return file;
  }

  private Optional<BlockHashes> blocks(Path file, String sha256, FileChannel channel)
      throws IOException {
    var now = clock.instant();
    var stamp = FileStamp.of(file);
    var known = checked.blocks(sha256, stamp);
    if (known.isPresent()) {
      return known;
    }
    var found = BlockHashes.of(channel, sha256);
    if (found.isPresent() && FileStamp.settled(stamp, now)) {
      checked.keep(sha256, stamp, found.get());
    }
    return found;
  }

  private Optional<Damage> compared(Path file, String sha256, FileChannel channel)
      throws IOException {
    var now = clock.instant();
    var stamp = FileStamp.of(file);
    var hash = Hashes.digest();
    var buffer = ByteBuffer.allocate(HEAD);
    while (channel.read(buffer.clear()) >= 0) {
      hash.update(buffer.flip());
    }
    boolean same = HexFormat.of().formatHex(hash.digest()).equals(sha256);
    var damage = same ? Optional.<Damage>empty() : Optional.of(Damage.CHANGED);
    if (FileStamp.settled(stamp, now)) {
      checked.keep(sha256, stamp, damage);
    }
    return damage;
  }

  /**
   * Deletes uploads that broke off, and puts bytes whose evidence is gone into quarantine: a
   * database that was restored from an older copy, or is another one, must cost nobody anything.
   *
   * @param before files touched since then stay, for an upload may still be on its way
   * @param over what was put into quarantine before that is deleted
   * @param needed whether there is evidence with that hash
   */
  Forgotten forget(Instant before, Instant over, Predicate<String> needed) throws IOException {
    int deleted =
        deleteOld(Files.createDirectories(folder.resolve("incoming")), before)
            + deleteOld(parts(), before);
    var kept = kept();
    var unknown = new ArrayList<Path>();
    for (var file : kept) {
      if (old(file, before) && !needed.test(name(file))) {
        unknown.add(file);
      }
    }
    if (unknown.size() > Math.max(FEW, kept.size() * config.forgetPercent() / 100)) {
      return new Forgotten(deleted, 0, unknown.size());
    }
    for (var file : unknown) {
      var moved = Files.createDirectories(quarantine()).resolve(name(file));
      Files.move(file, moved, StandardCopyOption.ATOMIC_MOVE);
      Files.setLastModifiedTime(moved, FileTime.from(clock.instant()));
    }
    return new Forgotten(deleted + endQuarantine(over, needed), unknown.size(), 0);
  }

  /**
   * What one round did.
   *
   * @param deleted files that are gone
   * @param quarantined files that are still there, but not in their place
   * @param refused files that the database does not know, and that are too many to believe it
   */
  record Forgotten(int deleted, int quarantined, int refused) {}

  private int endQuarantine(Instant over, Predicate<String> needed) throws IOException {
    int deleted = 0;
    for (var file : list(quarantine())) {
      if (needed.test(name(file))) {
        restore(name(file));
      } else if (old(file, over)) {
        Files.deleteIfExists(file);
        deleted++;
      }
    }
    return deleted;
  }

  private int deleteOld(Path incoming, Instant before) throws IOException {
    int deleted = 0;
    for (var file : list(incoming)) {
      if (old(file, before)) {
        Files.deleteIfExists(file);
        deleted++;
      }
    }
    return deleted;
  }

  /** Everything in its place. */
  private List<Path> kept() throws IOException {
    try (var all = Files.find(folder, 2, (path, about) -> about.isRegularFile())) {
      return all.filter(file -> HASH.matcher(name(file)).matches())
          .filter(file -> file.equals(path(name(file))))
          .toList();
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean old(Path file, Instant before) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isBefore(before);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private Path quarantine() {
    return folder.resolve("quarantine");
  }

  private void restore(String sha256) throws IOException {
    Files.createDirectories(shelf(sha256));
    Files.move(quarantine().resolve(sha256), path(sha256), StandardCopyOption.ATOMIC_MOVE);
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
    long looked = 0;
    var buffer = new byte[HEAD];
    try (var to = Files.newOutputStream(file)) {
      int read = from.read(buffer);
      while (read >= 0 && bytes <= config.limit()) {
        write(to, buffer, read);
        bytes += read;
        if (bytes - looked >= LOOK_EVERY) {
          looked = bytes;
          requireRoom();
        }
        read = from.read(buffer);
      }
    } catch (IOException broken) {
      delete(file);
      throw broken;
    }
    return bytes;
  }

  /** Many may have been told at once that there is room, at any node that shares the disk. */
  private void requireRoom() throws DiskException {
    if (!hasRoom(0)) {
      throw new DiskException(new IOException("less room than the reserve is left"));
    }
  }

  /** Not the sender's fault, as a broken line is. */
  private static void write(OutputStream to, byte[] buffer, int bytes) throws DiskException {
    try {
      to.write(buffer, 0, bytes);
    } catch (IOException full) {
      throw new DiskException(full);
    }
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (var channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
