package org.preuve.dev;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.demo.launcher.UsageException;

/** The command behind {@code ./run-tests NAME}: these tests, and nothing built that is built. */
public final class RunTests {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  /** On a test class: it needs nothing but an installation that runs, see there. */
  private static final String ANY = "@AnyInstallation";

  private final Project project;
  private final Build build;
  private final PrintStream out;

  private RunTests(Project project, PrintStream out) {
    this.project = project;
    this.build = new Build(project);
    this.out = out;
  }

  /** Ends with 0, 1 (a test failed, or does not compile) or 2 (wrong usage). */
  public static void main(String... arguments) throws IOException, InterruptedException {
    var root = Path.of(System.getProperty("preuve.home", "")).toAbsolutePath().normalize();
    try {
      System.exit(new RunTests(Project.in(root), System.out).run(List.of(arguments)));
    } catch (UsageException wrong) {
      System.err.println("run-tests: " + wrong.getMessage());
      System.exit(USAGE);
    }
  }

  private int run(List<String> arguments) throws IOException, InterruptedException {
    var properties = arguments.stream().filter(each -> each.startsWith("-D")).toList();
    var names = arguments.stream().filter(each -> !each.startsWith("-D")).toList();
    for (String name : names) {
      if (name.startsWith("-")) {
        throw new UsageException("Beside names stand only options -Dname=value, not " + name + ".");
      }
    }
    var found = new Tests(project).find(names);
    int status = 0;
    for (var each : found.entrySet()) {
      var module = each.getKey();
      var dev = RunningDev.find(project);
      if (!upToDate(module, dev.isPresent())) {
        return FAILED;
      }
      var kinds = new EnumMap<TestKind, List<String>>(TestKind.class);
      for (String test : each.getValue()) {
        kinds.computeIfAbsent(kind(module, test, dev), any -> new ArrayList<>()).add(test);
      }
      for (var kind : kinds.entrySet()) {
        status = Math.max(status, run(module, kind.getKey(), kind.getValue(), dev, properties));
      }
    }
    return status;
  }

  private static Path source(Module module, String test) {
    var type = TestName.of(test).type();
    return module.testSources().resolve(type.replace('.', '/') + ".java");
  }

  private static TestKind kind(Module module, String test, Optional<Path> dev) throws IOException {
    var type = TestName.of(test).type();
    boolean any = Files.readString(source(module, test)).contains(ANY);
    if (!type.endsWith("IT")) {
      return TestKind.UNIT;
    }
    return any && dev.isPresent() ? TestKind.ON_RUNNING : TestKind.OWN_SERVER;
  }

  /** What {@code ./run-dev} compiles while it runs is left to it: it must see what is new. */
  private boolean upToDate(Module module, boolean devRuns) throws InterruptedException {
    long start = System.nanoTime();
    var theirs = devRuns ? project.inServer() : List.<Module>of();
    if (devRuns && !build.awaitBuilt(theirs)) {
      out.println("A change is not compiled; the terminal of ./run-dev says why.");
      return false;
    }
    var ours = project.under(module).stream().filter(each -> !theirs.contains(each)).toList();
    var code = build.update(ours);
    var tests = code.failed() ? code : build.updateTests(module);
    tests.errors().forEach(out::println);
    if (!tests.failed() && code.files() + tests.files() > 0) {
      out.printf(
          Locale.ROOT,
          "Rebuilt %d file(s) in %.1f s.%n",
          code.files() + tests.files(),
          (System.nanoTime() - start) / 1e9);
    }
    return !tests.failed();
  }

  private int run(
      Module module, TestKind kind, List<String> tests, Optional<Path> dev, List<String> properties)
      throws IOException, InterruptedException {
    if (kind == TestKind.OWN_SERVER) {
      out.println(
          dev.isEmpty()
              ? "Starts a server for " + names(tests) + "."
              : names(tests) + ": starts a server of its own, not ./run-dev's.");
      new War(project).update();
    } else if (kind == TestKind.ON_RUNNING) {
      out.println(names(tests) + ": on the running ./run-dev.");
    }
    out.flush();
    var command = new ArrayList<>(List.of(java(), "-Xmx1g"));
    command.addAll(properties(module, kind));
    if (kind == TestKind.ON_RUNNING) {
      command.add("-Dpreuve.it.running=" + dev.orElseThrow());
    }
    command.addAll(properties);
    command.addAll(List.of("-cp", classpath(module), "org.junit.platform.console.ConsoleLauncher"));
    command.addAll(List.of("execute", "--disable-banner", "--fail-if-no-tests", "--details=tree"));
    if (System.console() == null) {
      command.add("--disable-ansi-colors");
    }
    tests.forEach(test -> command.add("--select-class=" + TestName.of(test).type()));
    if (tests.stream().anyMatch(test -> test.contains("#"))) {
      tests.forEach(test -> command.add("--include-methodname=" + TestName.of(test).pattern()));
    }
    return new ProcessBuilder(command)
                .directory(module.folder().toFile())
                .inheritIO()
                .start()
                .waitFor()
            == 0
        ? 0
        : FAILED;
  }

  private static String names(List<String> tests) {
    return tests.stream()
        .map(test -> test.substring(test.lastIndexOf('.') + 1))
        .collect(Collectors.joining(", "));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The system properties that Maven would set; the browser's comes from the command line. */
  private static List<String> properties(Module module, TestKind kind) {
    var plugin = kind == TestKind.UNIT ? "maven-surefire-plugin" : "maven-failsafe-plugin";
    Map<String, String> set = Pom.read(module.folder().resolve("pom.xml")).systemProperties(plugin);
    return set.entrySet().stream()
        .map(each -> "-D" + each.getKey() + "=" + filled(each.getValue(), module))
        .filter(property -> !property.contains("${"))
        .toList();
  }

  private static String filled(String value, Module module) {
    return value
        .replace("${project.basedir}", module.folder().toString())
        .replace("${project.build.directory}", module.target().toString());
  }

  private String classpath(Module module) {
    var launcher =
        Module.files(project.dev().target().resolve("lib"), ".jar").stream()
            .filter(jar -> jar.getFileName().toString().startsWith("junit-platform-"));
    return Stream.of(
            Stream.of(module.testClasses(), module.classes()),
            project.testClasspath(module).stream(),
            launcher)
        .flatMap(each -> each)
        .map(Path::toString)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }
}
