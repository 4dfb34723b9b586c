package org.preuve.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.preuve.demo.launcher.Demo;
import org.preuve.demo.launcher.Options;
import org.preuve.demo.launcher.UsageException;
import org.preuve.demo.tour.Tour;

/** The command behind {@code ./run-demo}. */
public final class Main {

  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final int NOT_STARTED = 3;
  private static final int LOST = 4;

  private Main() {}

  /**
   * Ends with 0, 1 (a step of the tour failed), 2 (wrong usage), 3 (a part did not start) or 4 (a
   * part ended again and again).
   */
  public static void main(String... arguments) throws InterruptedException {
    System.exit(run(arguments));
  }

  private static int run(String... arguments) throws InterruptedException {
    try {
      var options = Options.of(arguments);
      if (options.help()) {
        System.out.print(usage());
        return 0;
      }
      return run(options);
    } catch (UsageException wrong) {
      System.err.println("run-demo: " + wrong.getMessage());
      return USAGE;
    }
  }

  private static int run(Options options) throws InterruptedException {
    var demo = new Demo(options, System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "end-demo"));
    System.out.println("Preuve");
    if (!started(demo)) {
      return NOT_STARTED;
    }
    demo.announce();
    boolean held = !options.tour() || tour(demo, options).walk();
    if (!options.exit()) {
      System.out.println("Running. Ctrl-C ends everything.");
      if (!demo.keep()) {
        return LOST;
      }
      new CountDownLatch(1).await(); // the end is under way
    }
    return held ? 0 : FAILED;
  }

  private static Tour tour(Demo demo, Options options) {
    return new Tour(
        demo.server(),
        demo.lms(),
        demo.tourFolder(),
        options,
        demo.firstPassword(),
        Clock.systemUTC().instant(),
        System.out);
  }

  private static boolean started(Demo demo) throws InterruptedException {
    try {
      demo.start();
      return true;
    } catch (IllegalStateException | UncheckedIOException broken) {
      if (!demo.stopping()) {
        var prefix = broken instanceof UncheckedIOException ? "A part did not start: " : "";
        System.err.println("run-demo: " + prefix + broken.getMessage());
      }
      return false;
    }
  }

  private static String usage() {
    try (var text = Main.class.getResourceAsStream("usage.txt")) {
      return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
