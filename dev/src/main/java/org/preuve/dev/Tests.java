package org.preuve.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preuve.demo.launcher.UsageException;

/** Finds tests by their names. */
final class Tests {

  private static final Pattern METHOD = Pattern.compile("\\bvoid\\s+(\\w+)\\s*\\(");

  private final Project project;

  Tests(Project project) {
    this.project = project;
  }

  /**
   * The tests by module, each as the launcher takes them, {@code package.Class[#method]}.
   *
   * @throws UsageException when there is none of that name
   */
  Map<Module, List<String>> find(List<String> typed) throws IOException {
    var found = new LinkedHashMap<Module, List<String>>();
    for (String each : typed) {
      var name = TestName.of(each);
      var source = source(name);
      var module = project.owner(source).findFirst().orElseThrow();
      requireMethod(name, source);
      found.computeIfAbsent(module, any -> new ArrayList<>()).add(selector(module, source, name));
    }
    return found;
  }

  private Path source(TestName name) {
    var sources = sources().toList();
    var found = sources.stream().filter(name::in).toList();
    if (found.isEmpty()) {
      var near = TestName.near(name.type(), sources.stream().map(Tests::simpleName).toList());
      throw new UsageException(
          "There is no test " + name.type() + ". Near it: " + String.join(", ", near) + ".");
    }
    if (found.size() > 1) {
      throw new UsageException(
          "There are several tests " + name.type() + "; say its package too: " + found + ".");
    }
    return found.get(0);
  }

  private Stream<Path> sources() {
    return project.modules().stream()
        .flatMap(module -> Module.files(module.testSources(), ".java").stream())
        .filter(source -> simpleName(source).matches(".+(Test|IT)"));
  }

  private static String simpleName(Path source) {
    return source.getFileName().toString().replaceFirst("\\.java$", "");
  }

  private static String selector(Module module, Path source, TestName name) {
    var within = module.testSources().relativize(source).toString().replace('\\', '/');
    var type = within.replaceFirst("\\.java$", "").replace('/', '.');
    return name.method().isEmpty() ? type : type + "#" + name.method();
  }

  /** A method of a class above is not looked for: the launcher says whether there is one. */
  private static void requireMethod(TestName name, Path source) throws IOException {
    var text = Files.readString(source);
    var methods = METHOD.matcher(text).results().map((MatchResult m) -> m.group(1)).toList();
    boolean inherits =
        text.contains(" extends ")
            && !text.contains(" extends BrowserIT")
            && !text.contains(" extends ServerIT");
    if (!name.method().isEmpty() && !methods.contains(name.method()) && !inherits) {
      throw new UsageException(
          name.type()
              + " has no test "
              + name.method()
              + ". Near it: "
              + String.join(", ", TestName.near(name.method(), methods))
              + ".");
    }
  }
}
