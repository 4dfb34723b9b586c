package org.preuve.server.planted;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands an exception to the log, with whatever it says. */
public final class LogsAnException {

  private static final Logger LOG = Logger.getLogger(LogsAnException.class.getName());

  private LogsAnException() {}

  static void whole(RuntimeException failed) {
    LOG.log(Level.WARNING, "not done", failed);
  }
}
