package org.preuve.web.base;

import java.io.IOException;

/**
 * Something could not be written to the data folder: its disk is full, read-only or gone. What the
 * system says of it is in the language of the machine, so whoever writes says it with this type.
 */
public final class DiskException extends IOException {

  private static final long serialVersionUID = 1;

  private static final int DEEPEST = 20;

  /** With what the system said. */
  public DiskException(IOException cause) {
    super(cause);
  }

  /** Whether one stands behind that fault. */
  public static boolean behind(Throwable fault) {
    Throwable cause = fault;
    for (int i = 0; cause != null && i < DEEPEST; i++) {
      if (cause instanceof DiskException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
