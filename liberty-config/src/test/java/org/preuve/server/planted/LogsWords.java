package org.preuve.server.planted;

import java.util.logging.Logger;

/** Hands to the log what an exception says. */
public final class LogsWords {

  private static final Logger LOG = Logger.getLogger(LogsWords.class.getName());

  private LogsWords() {}

  static void words(IllegalStateException failed) {
    LOG.warning("not done: " + failed.getMessage());
  }
}
