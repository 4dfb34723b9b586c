package org.preuve.web.base;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * A fault as one line of the log: what it was about, its number, and of it and each of its causes
 * the type and the places of our code. What an exception says in words may hold a name, a token or
 * an address with a secret, so it is left out but of types that say none of it.
 */
public final class LoggedFault {

  private static final String OWN = "org.preuve.";
  private static final int MOST_CAUSES = 6;
  private static final int MOST_PLACES = 4;

  /** They name an error of the system or of the network, and no data. */
  private static final List<Class<? extends Throwable>> HARMLESS =
      List.of(
          ConnectException.class,
          NoRouteToHostException.class,
          SocketTimeoutException.class,
          ArithmeticException.class,
          StackOverflowError.class,
          OutOfMemoryError.class);

  /** What a disk says. */
  private static final Set<String> OF_DISKS =
      Set.of(
          "No space left on device",
          "Input/output error",
          "Read-only file system",
          "Is a directory",
          "Not a directory",
          "Too many open files",
          "Disk quota exceeded",
          "Stale file handle",
          "Permission denied");

  private LoggedFault() {}

  /**
   * Writes it.
   *
   * @param what in words of the program, with ids at most
   * @return the number that stands in the line, eight signs
   */
  public static String log(Logger log, Level level, String what, Throwable fault) {
    var number = Ids.random().substring(0, 8).toUpperCase(Locale.ROOT);
    if (log.isLoggable(level)) {
      log.log(level, "{0}", line(what, number, fault));
    }
    return number;
  }

  /** The same for what the server goes on after. */
  public static void warn(Logger log, String what, Throwable fault) {
    log(log, Level.WARNING, what, fault);
  }

  static String line(String what, String number, Throwable fault) {
    var said = new ArrayList<String>();
    Throwable cause = fault;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      said.add(one(cause));
      cause = cause.getCause();
    }
    return what.replaceAll("\\p{C}", " ") + " [fault " + number + "] " + String.join(" < ", said);
  }

  private static String one(Throwable fault) {
    var places =
        Arrays.stream(fault.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OWN))
            .limit(MOST_PLACES)
            .map(LoggedFault::place)
            .collect(Collectors.joining(", "));
    return fault.getClass().getName() + words(fault) + (places.isEmpty() ? "" : " at " + places);
  }

  private static String place(StackTraceElement frame) {
    var type = frame.getClassName().substring(OWN.length());
    return type + "." + frame.getMethodName() + ":" + frame.getLineNumber();
  }

  private static String words(Throwable fault) {
    if (fault instanceof SQLException sql) {
      return " (" + sql.getSQLState() + ", " + sql.getErrorCode() + ")";
    }
    if (fault instanceof FileSystemException disk) {
      return disk.getReason() == null ? "" : " (" + clean(disk.getReason()) + ")";
    }
    var message = String.valueOf(fault.getMessage());
    boolean harmless =
        OF_DISKS.contains(message) || HARMLESS.stream().anyMatch(type -> type.isInstance(fault));
    return harmless ? " (" + clean(message) + ")" : "";
  }

  private static String clean(String words) {
    return words.replaceAll("\\p{C}", " ");
  }
}
