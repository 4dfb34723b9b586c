package org.preuve.demo.tour;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Supplier;

/** Runs the steps one after the other and prints a line for each; the first failure ends it. */
final class Steps {

  private final PrintStream out;
  private int number;

  Steps(PrintStream out) {
    this.out = out;
  }

  /**
   * What a step came to.
   *
   * @param address where it happened
   * @param result what was seen there
   */
  record Seen(String address, String result) {}

  void step(String title, Supplier<Seen> action) {
    number++;
    try {
      Seen seen = action.get();
      out.printf(
          Locale.ROOT, "%3d  ok      %s · %s · %s%n", number, title, seen.address(), seen.result());
      out.flush();
    } catch (Broken | IllegalStateException | UncheckedIOException e) {
      out.printf(Locale.ROOT, "%3d  FAILED  %s · %s%n", number, title, e.getMessage());
      out.flush();
      throw new Broken("step " + number + ", " + title);
    }
  }

  /** Something to know between two steps. */
  void say(String words) {
    out.printf(Locale.ROOT, "     note    %s%n", words);
    out.flush();
  }

  int count() {
    return number;
  }
}
