package org.preuve.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import org.preuve.demo.launcher.Demo;
import org.preuve.demo.launcher.Options;
import org.preuve.demo.launcher.UsageException;

/** The command behind {@code ./run-dev}. */
public final class Main {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  /** Options of the demo that make no sense while somebody works. */
  private static final Set<String> DEMO_ONLY =
      Set.of("--tour", "--exit", "--framework", "--json", "--out");

  private Main() {}

  /** Ends with 1 (a part did not start, or the server ended) or 2 (wrong usage). */
  public static void main(String... arguments) throws InterruptedException, IOException {
    System.exit(run(arguments));
  }

  private static int run(String... arguments) throws InterruptedException, IOException {
    var root = Path.of(System.getProperty("preuve.home", "")).toAbsolutePath().normalize();
    try {
      return run(root, options(root, arguments));
    } catch (UsageException wrong) {
      System.err.println("run-dev: " + wrong.getMessage());
      return USAGE;
    }
  }

  private static Options options(Path root, String... arguments) {
    for (String argument : arguments) {
      if (DEMO_ONLY.contains(argument)) {
        throw new UsageException(argument + " is an option of run-demo; --help lists run-dev's.");
      }
    }
    var all = new ArrayList<>(List.of("--data", root.resolve(".preuve-dev").toString()));
    all.addAll(List.of(arguments));
    return Options.of(all.toArray(String[]::new));
  }

  private static int run(Path root, Options options) throws InterruptedException, IOException {
    System.out.println("Preuve, for development");
    var project = Project.in(root);
    var watch = new Watch(project);
    var build = new Build(project);
    build.update(project.inServer()).errors().forEach(System.out::println);
    var folder = new ServerFolder(project);
    folder.write();
    var demo = new Demo(options, System.out, folder.environment());
    Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "end-demo"));
    try {
      demo.start();
    } catch (IllegalStateException | UncheckedIOException broken) {
      if (!demo.stopping()) {
        System.err.println("run-dev: " + broken.getMessage());
      }
      return FAILED;
    }
    demo.announce();
    RunningDev.note(project, demo, options);
    var loop = new Loop(project, build, folder, watch, demo, System.out);
    listen(loop);
    System.out.println(
        "Save a file and load its page again. Enter starts the application anew, Ctrl-C ends"
            + " everything.");
    try {
      loop.run();
    } catch (IllegalStateException | IOException ended) {
      if (demo.stopping()) {
        return FAILED;
      }
      System.err.println("run-dev: " + ended.getMessage());
    }
    System.err.println("run-dev: the server has ended; its log is in " + options.data() + "/logs.");
    return FAILED;
  }

  private static void listen(Loop loop) {
    var thread =
        new Thread(
            () -> {
              try (var lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
                while (lines.hasNextLine()) {
                  lines.nextLine();
                  loop.restartSoon();
                }
              }
            },
            "enter");
    thread.setDaemon(true);
    thread.start();
  }
}
