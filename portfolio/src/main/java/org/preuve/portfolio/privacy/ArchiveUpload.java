package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadException;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.web.Reason;
import org.preuve.web.base.DiskException;
import org.preuve.web.base.StreamedUpload;

/** Reads the multipart form with an archive: the form's token first, then the file. */
final class ArchiveUpload {

  private static final int MOST_PARTS = 5;
  private static final int LONGEST_TOKEN = 256;

  private final String token;

  /** Bytes after which the disk is asked again: a sender need not say how many will come. */
  private static final long STEP = 16L * 1024 * 1024;

  private final long limit;
  private final BooleanSupplier room;

  ArchiveUpload(String token, long limit, BooleanSupplier room) {
    this.token = token;
    this.limit = limit;
    this.room = room;
  }

  /** Why the archive has not arrived; empty when it has. */
  Optional<Reason> receive(String type, InputStream body, FileChannel file) throws IOException {
    try {
      return parts(type, body, file);
    } catch (FileUploadException malformed) {
      return Optional.of(PortfolioReason.BAD_REQUEST);
    } catch (IOException broken) {
      if (StreamedUpload.malformed(broken)) {
        return Optional.of(PortfolioReason.BAD_REQUEST);
      }
      throw broken;
    }
  }

  private Optional<Reason> parts(String type, InputStream body, FileChannel file)
      throws IOException, FileUploadException {
    var parts = new StreamedUpload(limit).parts(type, body);
    boolean trusted = false;
    for (int i = 0; parts.hasNext() && i < MOST_PARTS; i++) {
      var part = parts.next();
      if ("csrf".equals(part.getFieldName())) {
        trusted = MessageDigest.isEqual(start(part), token.getBytes(UTF_8));
      } else if (!trusted) {
        return Optional.of(PortfolioReason.FORM_TOKEN);
      } else if ("file".equals(part.getFieldName())) {
        return copy(part.openStream(), file);
      }
    }
    return Optional.of(trusted ? ImportReason.IMPORT_UNREADABLE : PortfolioReason.FORM_TOKEN);
  }

  private static byte[] start(FileItemStream part) throws IOException {
    return part.openStream().readNBytes(LONGEST_TOKEN);
  }

  private Optional<Reason> copy(InputStream from, FileChannel file) throws IOException {
    var to = Channels.newOutputStream(file);
    var buffer = new byte[65_536];
    long bytes = 0;
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      bytes += read;
      if (bytes > limit) {
        return Optional.of(ImportReason.IMPORT_TOO_LARGE);
      }
      if (bytes / STEP > (bytes - read) / STEP && !room.getAsBoolean()) {
        return Optional.of(ImportReason.IMPORT_NO_ROOM);
      }
      write(to, buffer, read);
    }
    return Optional.empty();
  }

  /** Not the sender's fault, as a broken line is. */
  private static void write(OutputStream to, byte[] buffer, int bytes) throws DiskException {
    try {
      to.write(buffer, 0, bytes);
    } catch (IOException full) {
      throw new DiskException(full);
    }
  }
}
