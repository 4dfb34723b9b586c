package org.preuve.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;

/** Whether the keys of an installation open: else every signature fails, long after the start. */
final class CheckKeys {

  /** What became of a try. */
  enum Answer {
    /** They open, or there are none yet. */
    OPEN,
    WRONG_PASSWORD,
    UNREADABLE
  }

  private CheckKeys() {}

  /**
   * One try.
   *
   * @param store PKCS#12
   */
  static Answer open(Path store, String password) {
    if (Files.notExists(store)) {
      return Answer.OPEN;
    }
    try (var in = Files.newInputStream(store)) {
      KeyStore.getInstance("PKCS12").load(in, password.toCharArray());
      return Answer.OPEN;
    } catch (IOException closed) {
      return closed.getCause() instanceof UnrecoverableKeyException
          ? Answer.WRONG_PASSWORD
          : Answer.UNREADABLE;
    } catch (GeneralSecurityException unknown) {
      return Answer.UNREADABLE;
    }
  }
}
