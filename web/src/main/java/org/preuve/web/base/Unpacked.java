package org.preuve.web.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A resource that is a file of its own and may change, as in {@code ./run-dev}; in a packed
 * application there is none.
 *
 * @param read when the file had changed last, as it was read
 */
public record Unpacked(Path file, FileTime read) {

  /** Empty for a resource inside an archive. */
  public static Optional<Unpacked> of(URL resource) throws IOException {
    if (!resource.getProtocol().equals("file")) {
      return Optional.empty();
    }
    var file = Path.of(URI.create(resource.toString()));
    return Optional.of(new Unpacked(file, Files.getLastModifiedTime(file)));
  }

  /** Whether the file is another since. */
  public boolean changed() {
    try {
      return !Files.getLastModifiedTime(file).equals(read);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
