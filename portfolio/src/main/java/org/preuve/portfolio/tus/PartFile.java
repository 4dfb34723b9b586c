package org.preuve.portfolio.tus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.preuve.web.base.DiskException;

/**
 * A file that grows part by part. What has arrived is what stands on the disk: there is no other
 * count that a fault could set apart from it.
 */
record PartFile(Path file) {

  private static final int BUFFER = 65_536;

  /** What became of a part. */
  record Appended(long offset, Optional<TusReason> refusal) {}

  /** Bytes that have arrived. */
  long offset() throws IOException {
    return Files.size(file);
  }

  /**
   * Appends what is sent. A line that breaks off keeps what it has brought, unless a checksum was
   * to be compared: then nothing of the part stays.
   *
   * @param from where the sender believes that the file ends
   * @param length of the whole file
   */
  Appended append(long from, long length, InputStream sent, Optional<Checksum> checksum)
      throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        return new Appended(channel.size(), Optional.of(TusReason.TUS_BUSY));
      }
      return channel.size() == from
          ? locked(channel, length, sent, checksum)
          : new Appended(channel.size(), Optional.of(TusReason.TUS_OFFSET));
    } catch (OverlappingFileLockException here) { // another thread of this server
      return new Appended(offset(), Optional.of(TusReason.TUS_BUSY));
    }
  }

  private static Appended locked(
      FileChannel channel, long length, InputStream sent, Optional<Checksum> checksum)
      throws IOException {
    long from = channel.size();
    channel.position(from);
    boolean whole = false;
    try {
      var refusal = copy(channel, length - from, sent, checksum);
      whole = refusal.isEmpty();
      if (!whole) {
        channel.truncate(from);
      }
      return new Appended(channel.size(), refusal);
    } finally {
      if (!whole && checksum.isPresent()) {
        channel.truncate(from);
      }
      channel.force(false);
    }
  }

  private static Optional<TusReason> copy(
      FileChannel channel, long most, InputStream sent, Optional<Checksum> checksum)
      throws IOException {
    var digest = checksum.map(Checksum::digest);
    var buffer = new byte[BUFFER];
    long left = most;
    for (int read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
      if (read > left) {
        return Optional.of(TusReason.TUS_BEYOND);
      }
      write(channel, ByteBuffer.wrap(buffer, 0, read));
      if (digest.isPresent()) {
        digest.get().update(buffer, 0, read);
      }
      left -= read;
    }
    return checksum.isPresent() && !checksum.get().matches(digest.orElseThrow())
        ? Optional.of(TusReason.TUS_CHECKSUM)
        : Optional.empty();
  }

  /** Not the sender's fault, as a broken line is. */
  private static void write(FileChannel channel, ByteBuffer bytes) throws DiskException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException full) {
      throw new DiskException(full);
    }
  }
}
