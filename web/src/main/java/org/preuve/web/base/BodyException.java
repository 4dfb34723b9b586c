package org.preuve.web.base;

import java.io.IOException;
import java.util.Optional;

/** A body that is too long, broken off, malformed or too slow: its sender's affair, not ours. */
public final class BodyException extends IOException {

  private static final long serialVersionUID = 1;

  private static final int DEEPEST = 20;

  private final int status;

  /** With what is wrong, for nobody but a debugger. */
  public BodyException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** With what the connection said. */
  public BodyException(int status, IOException cause) {
    super(cause);
    this.status = status;
  }

  /** 400, 408 or 413. */
  public int status() {
    return status;
  }

  /** The one that stands behind a fault, if one does. */
  public static Optional<BodyException> behind(Throwable fault) {
    Throwable cause = fault;
    for (int i = 0; cause != null && i < DEEPEST; i++) {
      if (cause instanceof BodyException found) {
        return Optional.of(found);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
