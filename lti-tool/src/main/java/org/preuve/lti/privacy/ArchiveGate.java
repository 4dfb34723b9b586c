package org.preuve.lti.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.base.SpoolFile;
import org.preuve.web.limit.Gate;

/**
 * Two archives at a time are put together, each into a file of its own: that reads and hashes every
 * file of a person. They are handed out outside the gate, so that who reads slowly stops nobody.
 */
@ApplicationScoped
class ArchiveGate {

  /** Archives that may stand on the disk at a time. */
  private static final int READERS = 16;

  /** Bytes after which the disk is asked whether there is room. */
  private static final int STEP = 1024 * 1024;

  /** Bytes that an archive leaves on the disk. */
  private static final long RESERVE = 256L * 1024 * 1024;

  private final Gate work;
  private final Gate readers;
  private final Path folder;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ArchiveGate() {
    this(null, null, null);
  }

  /** Who has been let in so far waits at most a minute. */
  @Inject
  ArchiveGate(ServerConfig server) {
    this(
        new Gate(2, Duration.ofMinutes(1)),
        new Gate(READERS, Duration.ZERO),
        server.dataFolder().resolve("archives"));
  }

  ArchiveGate(Gate work, Gate readers, Path folder) {
    this.work = work;
    this.readers = readers;
    this.folder = folder;
  }

  /** Whether it makes sense to begin now. */
  boolean free() {
    return work.free() && readers.free();
  }

  /** Puts it together, once there is a place, and hands it out. */
  void write(PersonalArchive archive, OutputStream out) throws IOException {
    readers.run(
        () -> {
          try (var file = SpoolFile.open(folder)) {
            work.run(() -> spool(archive, file));
            Channels.newInputStream(file.position(0)).transferTo(out);
          }
        });
  }

  private void spool(PersonalArchive archive, FileChannel file) throws IOException {
    var out = new BufferedOutputStream(new Checked(Channels.newOutputStream(file), folder), STEP);
    archive.writeTo(out);
    out.flush();
  }

  /** Breaks off before the disk is full, for others need it too. */
  private static final class Checked extends FilterOutputStream {

    private final Path folder;

    Checked(OutputStream out, Path folder) {
      super(out);
      this.folder = folder;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (Files.getFileStore(folder).getUsableSpace() - length < RESERVE) {
        throw new IOException("no room for an archive");
      }
      out.write(bytes, from, length);
    }
  }
}
