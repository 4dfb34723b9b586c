package org.preuve.demo.base;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries' chatter out of the terminal; warnings and errors stay. */
public final class LibraryLogs {

  /** Held here because the log manager forgets the level of a logger that nobody holds. */
  private static final List<Logger> LIBRARIES =
      List.of(Logger.getLogger("org.apache.activemq"), Logger.getLogger("io.netty"));

  /** Paho calls every lost connection severe; whoever uses it reports that in its own words. */
  private static final Logger PAHO = Logger.getLogger("org.eclipse.paho");

  private LibraryLogs() {}

  /** From now on these libraries say only what is wrong. */
  public static void onlyWarnings() {
    LIBRARIES.forEach(library -> library.setLevel(Level.WARNING));
    PAHO.setLevel(Level.OFF);
  }
}
