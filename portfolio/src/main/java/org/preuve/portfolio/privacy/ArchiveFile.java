package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads a ZIP that somebody brought, entry after entry: nothing is written under a name of its own,
 * and neither its directory nor what it unpacks to is believed.
 */
final class ArchiveFile {

  /** More than two thousand versions with their manifests. */
  static final int MOST_ENTRIES = 20_000;

  private static final int LONGEST_NAME = 300;

  /** From here on it may not unpack to more than that many times its size. */
  private static final long FREE = 64L * 1024 * 1024;

  private static final long MOST_TIMES = 200;

  private static final Pattern BAD =
      Pattern.compile("[\\\\\\p{Cntrl}]|^/|^[A-Za-z]:|(^|/)\\.\\.?(/|$)|//");

  private final FileChannel file;
  private final long most;

  /** An archive that may unpack to {@code most} bytes. */
  ArchiveFile(FileChannel file, long most) {
    this.file = file;
    this.most = most;
  }

  /** Looks at one entry. */
  @FunctionalInterface
  interface Visitor {

    /** What is not read of {@code bytes} is skipped. */
    void visit(String name, InputStream bytes) throws IOException;
  }

  /** Why it is not read. */
  static final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    private final ImportReason reason;

    Refused(ImportReason reason) {
      super(reason.name());
      this.reason = reason;
    }

    ImportReason reason() {
      return reason;
    }
  }

  /** Shows each entry to {@code visitor}; why it ended early, if anything is wrong. */
  Optional<ImportReason> read(Visitor visitor) throws IOException {
    var bytes = new BufferedInputStream(new Kept(Channels.newInputStream(file.position(0))));
    try (var zip = new ZipInputStream(bytes, UTF_8)) {
      var counted = new Counted(zip, Math.min(most, Math.max(FREE, file.size() * MOST_TIMES)));
      return read(zip, counted, visitor);
    } catch (Refused refused) {
      return Optional.of(refused.reason());
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      return Optional.of(ImportReason.IMPORT_UNREADABLE); // also names that are not UTF-8
    }
  }

  private static Optional<ImportReason> read(ZipInputStream zip, Counted counted, Visitor visitor)
      throws IOException {
    var names = new HashSet<String>();
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      var name = entry.getName();
      if (name.length() > LONGEST_NAME || BAD.matcher(name).find() || !names.add(name)) {
        return Optional.of(ImportReason.IMPORT_NAMES);
      }
      if (names.size() > MOST_ENTRIES) {
        return Optional.of(ImportReason.IMPORT_ENTRIES);
      }
      if (!entry.isDirectory()) {
        visitor.visit(name, counted);
        counted.skipRest();
      }
    }
    return names.isEmpty() ? Optional.of(ImportReason.IMPORT_UNREADABLE) : Optional.empty();
  }

  /** Stays open, for it is read again. */
  private static class Kept extends FilterInputStream {

    Kept(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // by whoever opened it
    }
  }

  /** Counts what comes out of all entries together. */
  private static final class Counted extends Kept {

    private final long most;
    private long read;

    Counted(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      return b < 0 ? b : count(1, b);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = in.read(bytes, from, length);
      return n < 0 ? n : count(n, n);
    }

    private int count(int n, int answer) throws Refused {
      read += n;
      if (read > most) {
        throw new Refused(ImportReason.IMPORT_BOMB);
      }
      return answer;
    }

    void skipRest() throws IOException {
      var buffer = new byte[8192];
      while (read(buffer, 0, buffer.length) >= 0) {
        continue;
      }
    }
  }
}
