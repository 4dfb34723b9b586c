package org.preuve.lti.toolkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.KeyVault.KeyType;

/**
 * The PKCS#12 file with our keys (RFC 7292). Several nodes may share it: a write happens under a
 * file lock and replaces the file as a whole; a read notices that the file has changed.
 */
@ApplicationScoped
public class KeyStoreFile {

  /** Work of a guess at the password (PBES2, RFC 8018). */
  private static final String ITERATIONS = "600000";

  private final Path store;
  private final Path passwordFile;
  private @Nullable KeyStore loaded;
  private @Nullable Object version;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected KeyStoreFile() {
    this.store = null;
    this.passwordFile = null;
  }

  @Inject
  KeyStoreFile(KeysConfig config) {
    this.store = config.store();
    this.passwordFile = config.passwordFile();
  }

  /** Makes a key pair unless there is one under {@code alias}. */
  public synchronized void create(String alias, KeyType type, Instant now) {
    write(
        keys -> {
          if (!keys.containsAlias(alias)) {
            var pair = NewKey.pair(type);
            var chain = new Certificate[] {NewKey.certificate(alias, pair, type, now)};
            keys.setKeyEntry(alias, pair.getPrivate(), password(), chain);
            replace(keys);
          }
        });
  }

  /** Takes a key out. */
  public synchronized void remove(String alias) {
    write(
        keys -> {
          if (keys.containsAlias(alias)) {
            keys.deleteEntry(alias);
            replace(keys);
          }
        });
  }

  @FunctionalInterface
  private interface Change {
    void apply(KeyStore keys) throws GeneralSecurityException, IOException;
  }

  private void write(Change change) {
    try {
      Files.createDirectories(store.toAbsolutePath().getParent());
      var lock = store.resolveSibling(store.getFileName() + ".lock");
      try (var channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = channel.lock()) {
        if (held.isValid()) {
          change.apply(current());
        }
      }
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException("cannot write the key store " + store, failed);
    }
  }

  /** Whether there is a key under {@code alias}. */
  public synchronized boolean has(String alias) {
    try {
      return current().containsAlias(alias);
    } catch (GeneralSecurityException | IOException failed) {
      throw unreadable(failed);
    }
  }

  /** The self-signed certificate that carries the public key. */
  public synchronized Certificate certificate(String alias) {
    try {
      var certificate = current().getCertificate(alias);
      if (certificate == null) {
        throw new IllegalArgumentException("no key under " + alias);
      }
      return certificate;
    } catch (GeneralSecurityException | IOException failed) {
      throw unreadable(failed);
    }
  }

  /** For {@code KeyVault} only; never leaves it. */
  public synchronized PrivateKey privateKey(String alias) {
    try {
      if (current().getKey(alias, password()) instanceof PrivateKey key) {
        return key;
      }
      throw new IllegalArgumentException("no key under " + alias);
    } catch (GeneralSecurityException | IOException failed) {
      throw unreadable(failed);
    }
  }

  private KeyStore current() throws GeneralSecurityException, IOException {
    var onDisk = Files.exists(store) ? Files.getLastModifiedTime(store) : "none";
    if (loaded == null || !onDisk.equals(version)) {
      loaded = load();
      version = onDisk;
    }
    return loaded;
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

  private void replace(KeyStore keys) throws GeneralSecurityException, IOException {
    Security.setProperty("keystore.pkcs12.keyPbeIterationCount", ITERATIONS);
    var fresh = PrivateFile.create(store.resolveSibling(store.getFileName() + ".new"));
    try (var out = Files.newOutputStream(fresh)) {
      keys.store(out, password());
    }
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE);
    version = Files.getLastModifiedTime(store);
  }

  private char[] password() {
    try (var lines = Files.lines(passwordFile)) {
      return lines.findFirst().orElse("").strip().toCharArray();
    } catch (IOException missing) {
      throw new UncheckedIOException("cannot read the password file " + passwordFile, missing);
    }
  }

  private IllegalStateException unreadable(Exception cause) {
    return new IllegalStateException("cannot read the key store " + store, cause);
  }
}
