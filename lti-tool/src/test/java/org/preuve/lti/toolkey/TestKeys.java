package org.preuve.lti.toolkey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.preuve.web.keystore.KeyStoreFile;
import org.preuve.web.keystore.KeyVault;
import org.preuve.web.keystore.KeysConfig;

/** Opens key stores of tests. */
public final class TestKeys {

  /** The usual times. */
  static final Rotation USUAL =
      new Rotation(
          Duration.ofDays(90), Duration.ofHours(24), Duration.ofDays(7), Duration.ofMinutes(5));

  private TestKeys() {}

  public static KeyStoreFile in(Path store, Path passwordFile) {
    return new KeyStoreFile(new KeysConfig(store, passwordFile));
  }

  /** One node's view of the key store in this folder. */
  static KeyVault vault(Path folder, Clock clock) {
    try {
      var password = folder.resolve("password");
      if (!Files.exists(password)) {
        Files.writeString(password, "correct horse\n");
      }
      return new KeyVault(in(folder.resolve("keys.p12"), password), clock);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Keys with which a test signs. */
  public static ToolKeys keys(Path folder, Clock clock) {
    return new ToolKeys(vault(folder, clock), USUAL, clock);
  }
}
