package org.preuve.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings the folders {@code target/classes} to what the sources say, by time stamps like Maven, but
 * only what has changed and what is compiled against it.
 */
final class Build {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Project project;
  private final Compiler compiler;

  Build(Project project) {
    this.project = project;
    this.compiler =
        new Compiler(Pom.read(project.root().resolve("pom.xml")).text("maven.compiler.release"));
  }

  /** The code and the files of these modules, those first that others stand on. */
  Update update(List<Module> modules) {
    return inScratch(
        scratch -> {
          var round = new Round(compiler, scratch);
          for (Module module : modules) {
            round.generate(module);
            round.compile(Part.code(project, module));
          }
          var update = round.finish();
          return update.failed() ? update : copyResources(modules, update);
        });
  }

  /** The tests of one module, whose code is up to date. */
  Update updateTests(Module module) {
    return inScratch(
        scratch -> {
          copy(module.testResources(), module.testClasses());
          var round = new Round(compiler, scratch);
          round.compile(Part.tests(project, module));
          return round.finish();
        });
  }

  /** Waits while another process compiles; false when something stays older than its source. */
  boolean awaitBuilt(List<Module> modules) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    boolean stale = stale(modules);
    while (stale && System.nanoTime() < end) {
      Thread.sleep(200);
      stale = stale(modules);
    }
    return !stale;
  }

  private boolean stale(List<Module> modules) {
    try {
      for (Module module : modules) {
        if (Templates.stale(module) || Round.stale(Part.code(project, module))) {
          return true;
        }
      }
      return false;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private interface Work {
    Update in(Path scratch) throws IOException;
  }

  private Update inScratch(Work work) {
    try {
      var target = Files.createDirectories(project.dev().target());
      var scratch = Files.createTempDirectory(target, "round");
      try {
        return work.in(scratch);
      } finally {
        delete(scratch);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** Puts a file in place at once: whoever reads it meanwhile has the old one or the new one. */
  static void put(Path file, Path place) throws IOException {
    Files.createDirectories(place.getParent());
    var beside = place.resolveSibling(place.getFileName() + ".new");
    Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
    Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Update copyResources(List<Module> modules, Update update) throws IOException {
    boolean anew = update.anew();
    int files = update.files();
    for (Module module : modules) {
      var copied = copy(module.resources(), module.classes());
      files += copied.size();
      anew |=
          copied.stream()
              .map(module.folder()::relativize)
              .anyMatch(file -> Change.of(file) == Change.PACKAGED);
    }
    return new Update(List.of(), update.bodies(), anew, files);
  }

  /** Copies what is newer than its copy; the files that differ. */
  static List<Path> copy(Path from, Path to) throws IOException {
    var copied = new ArrayList<Path>();
    for (Path file : Module.files(from)) {
      var copy = to.resolve(from.relativize(file).toString());
      if (Files.exists(copy) && !Templates.newer(file, copy)) {
        continue;
      }
      boolean differs = !Files.exists(copy) || Files.mismatch(file, copy) >= 0;
      put(file, copy);
      if (differs) {
        copied.add(file);
      }
    }
    return copied;
  }
}
