package org.preuve.web.base;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Ends the process of a server that cannot start, so that nobody mistakes it for one that runs. The
 * lines go to standard error and past the container, which would wrap them.
 */
public final class FailedStart {

  /** EX_CONFIG of sysexits(3). */
  public static final int WRONG_SETTINGS = 78;

  /** EX_TEMPFAIL: what is missing may come, so that a supervisor tries again. */
  public static final int LATER = 75;

  /** EX_SOFTWARE. */
  public static final int FAILED = 70;

  private FailedStart() {}

  /** Says what is wrong and ends. */
  public static void because(int status, List<String> lines) {
    print(lines);
    Runtime.getRuntime().halt(status);
  }

  /** Says in one sentence why the server does not start and ends. */
  public static void because(String sentence) {
    because(FAILED, List.of(sentence));
  }

  /** Says it in the words of what refused to start. */
  public static void because(RuntimeException refused) {
    because(String.valueOf(refused.getMessage()));
  }

  private static void print(List<String> lines) {
    // not closed: the stream is the process's
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    lines.forEach(line -> err.println("preuve: " + line));
    err.println("preuve: the server does not start.");
    err.flush();
  }
}
