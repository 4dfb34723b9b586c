package org.preuve.lti.toolkey;

import java.nio.file.Path;

/** Opens key stores of tests. */
public final class TestKeys {

  private TestKeys() {}

  public static KeyStoreFile in(Path store, Path passwordFile) {
    return new KeyStoreFile(new KeysConfig(store, passwordFile));
  }
}
