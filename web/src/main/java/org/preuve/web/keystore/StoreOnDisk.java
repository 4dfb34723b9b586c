package org.preuve.web.keystore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.DiskException;

/**
 * A PKCS#12 file (RFC 7292) that several nodes share: a write happens under a file lock and
 * replaces the file as a whole; a read notices that the file has changed.
 */
final class StoreOnDisk {

  /** Work of a guess at the password (PBES2, RFC 8018). */
  private static final String ITERATIONS = "600000";

  /** A file lock keeps other processes out, not other threads of this one. */
  private static final Object WRITING = new Object();

  private final Path store;
  private final Path passwordFile;
  private @Nullable KeyStore loaded;
  private @Nullable Object version;

  StoreOnDisk(Path store, Path passwordFile) {
    this.store = store;
    this.passwordFile = passwordFile;
  }

  /** What happens under the lock. */
  @FunctionalInterface
  interface Change<T> {
    T apply(KeyStore keys) throws GeneralSecurityException, IOException;
  }

  /** Runs {@code change} on what the file holds now, while nobody else writes. */
  <T> T locked(Change<T> change) throws GeneralSecurityException, IOException {
    Files.createDirectories(store.toAbsolutePath().getParent());
    var lock = store.resolveSibling(store.getFileName() + ".lock");
    synchronized (WRITING) {
      try (var channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = channel.lock()) {
        if (!held.isValid()) {
          throw new IOException("lost the lock " + lock);
        }
        return change.apply(load());
      }
    }
  }

  /** What the file holds. */
  synchronized KeyStore current() throws GeneralSecurityException, IOException {
    var onDisk = version();
    if (loaded == null || !onDisk.equals(version)) {
      loaded = load();
      version = onDisk;
    }
    return loaded;
  }

  /** Puts {@code keys} in the place of the file; only under the lock. */
  void replace(KeyStore keys) throws GeneralSecurityException, IOException {
    Security.setProperty("keystore.pkcs12.keyPbeIterationCount", ITERATIONS);
    var fresh = store.resolveSibling(store.getFileName() + ".new");
    try {
      write(keys, fresh);
    } catch (IOException unwritable) {
      throw new DiskException(unwritable);
    }
    keep(keys);
  }

  private void write(KeyStore keys, Path fresh) throws GeneralSecurityException, IOException {
    try (var out = Files.newOutputStream(PrivateFile.create(fresh))) {
      keys.store(out, password());
    }
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE);
  }

  /** First line of the password file. */
  char[] password() {
    try (var lines = Files.lines(passwordFile)) {
      return lines.findFirst().orElse("").strip().toCharArray();
    } catch (IOException missing) {
      throw new UncheckedIOException("cannot read the password file " + passwordFile, missing);
    }
  }

  @Override
  public String toString() {
    return store.toString();
  }

  private synchronized void keep(KeyStore keys) throws IOException {
    loaded = keys;
    version = version();
  }

  private Object version() throws IOException {
    try {
      var file = Files.readAttributes(store, BasicFileAttributes.class);
      return List.of(file.lastModifiedTime(), file.size(), String.valueOf(file.fileKey()));
    } catch (NoSuchFileException none) {
      return "none";
    }
  }

  private KeyStore load() throws GeneralSecurityException, IOException {
    var keys = KeyStore.getInstance("PKCS12");
    if (Files.exists(store)) {
      try (var in = Files.newInputStream(store)) {
        keys.load(in, password());
      }
    } else {
      keys.load(null, password());
    }
    return keys;
  }
}
