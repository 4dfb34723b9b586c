package org.preuve.dev;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.preuve.demo.launcher.Demo;

/** Looks for changes and shows them in the running product. */
final class Loop {

  private static final Duration EVERY = Duration.ofMillis(200);

  private final Project project;
  private final Build build;
  private final ServerFolder folder;
  private final Demo demo;
  private final RunningServer server;
  private final PrintStream out;
  private final Watch watch;
  private volatile boolean wanted;
  private boolean running = true;

  Loop(Project project, Build build, ServerFolder folder, Watch watch, Demo demo, PrintStream out) {
    this.project = project;
    this.build = build;
    this.folder = folder;
    this.watch = watch;
    this.demo = demo;
    this.out = out;
    this.server =
        new RunningServer(demo.serverProcess(), project.dev().target().resolve("dev.jar"));
  }

  /** Until the server has ended. */
  void run() throws InterruptedException, IOException {
    while (server.alive()) {
      Thread.sleep(EVERY.toMillis());
      var changed = watch.changed();
      if (!changed.isEmpty()) {
        show(changed);
      } else if (wanted) {
        wanted = false;
        restart(System.nanoTime());
      }
    }
  }

  /** Starts the application anew at the next look, whatever has changed. */
  void restartSoon() {
    wanted = true;
  }

  private void show(Set<Path> changed) throws IOException {
    long start = System.nanoTime();
    var kinds = EnumSet.noneOf(Change.class);
    for (Path file : changed) {
      var kind = kind(file);
      kinds.add(kind);
      if (kind == Change.STARTED_WITH) {
        say(
            project.root().relativize(file)
                + " is read at the start: end ./run-dev and start it again");
      }
    }
    if (kinds.contains(Change.CONFIGURED)) {
      folder.copyConfiguration();
      say("server.xml copied; the server takes it up");
    }
    if (kinds.contains(Change.CODE)
        || kinds.contains(Change.SHOWN)
        || kinds.contains(Change.PACKAGED)) {
      var update = build.update(project.inServer());
      show(update, kinds.contains(Change.PACKAGED), start);
    }
  }

  private Change kind(Path file) {
    var module = project.owner(file).findFirst();
    if (module.isEmpty()) {
      return Change.STARTED_WITH;
    }
    var kind = Change.of(module.get().folder().relativize(file));
    boolean running = project.inServer().contains(module.get());
    return running || kind == Change.NONE ? kind : Change.STARTED_WITH;
  }

  private void show(Update update, boolean packaged, long start) throws IOException {
    if (update.failed()) {
      update.errors().forEach(error -> out.println(error.replace(project.root() + "/", "")));
      say(update.errors().size() + " error(s); the application runs on as it was");
    } else if (update.anew() || packaged || !running) {
      restart(start);
    } else if (update.bodies().isEmpty() || server.swap(update.bodies())) {
      say(update.files() + " file(s) shown after " + seconds(start));
    } else {
      restart(start);
    }
  }

  private void restart(long start) throws IOException {
    say("the application starts anew …");
    running = server.restartApplication(folder.application());
    say(
        running
            ? "shown after " + seconds(start)
            : "the application does not start, "
                + demo.serverLog()
                + " says why; the next change tries again");
  }

  private static String seconds(long start) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
  }

  private void say(String text) {
    out.printf(Locale.ROOT, "  %-12s %s%n", "change", text);
    out.flush();
  }
}
