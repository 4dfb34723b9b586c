package org.preuve.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One round over some modules. What it compiles lies aside until all of it compiles, so that the
 * application on disk is never half of one state and half of another.
 */
final class Round {

  private static final Pattern OURS = Pattern.compile("org/preuve/[A-Za-z0-9_/]+");

  private final Compiler compiler;
  private final Path scratch;
  private final FileTime start = FileTime.fromMillis(System.currentTimeMillis());

  private final List<String> errors = new ArrayList<>();

  /** New classes beside the place they belong to. */
  private final Map<Path, Path> made = new LinkedHashMap<>();

  private final Set<Path> gone = new HashSet<>();

  /** Names of classes whose outline has changed, or that are gone. */
  private final Set<String> reshaped = new HashSet<>();

  private final Map<String, Path> bodies = new HashMap<>();
  private final List<Path> fresh = new ArrayList<>();
  private boolean anew;
  private int files;

  Round(Compiler compiler, Path scratch) {
    this.compiler = compiler;
    this.scratch = scratch;
  }

  /** Compiles what is older than its sources, and what is compiled against that. */
  void compile(Part part) throws IOException {
    if (!errors.isEmpty()) {
      return;
    }
    var sources = sources(part);
    forgetOrphans(part, sources);
    var done = new HashSet<String>();
    var wanted = stale(part, sources);
    wanted.addAll(dependents(part, sources, wanted));
    for (int step = 0; errors.isEmpty() && !wanted.isEmpty(); step++) {
      done.addAll(wanted);
      compile(part, sources, wanted, scratch.resolve(part.name() + "-" + step));
      wanted = dependents(part, sources, done);
    }
  }

  /** Writes the Java of templates that have changed. */
  void generate(Module module) throws IOException {
    errors.addAll(Templates.generate(module, scratch.resolve(module.name() + "-jte"), start));
  }

  /** Puts everything in place, if all went well. */
  Update finish() throws IOException {
    if (!errors.isEmpty()) {
      return new Update(errors, Map.of(), false, 0);
    }
    for (var each : made.entrySet()) {
      Build.put(each.getValue(), each.getKey());
      Files.setLastModifiedTime(each.getKey(), start);
    }
    for (Path old : gone) {
      Files.deleteIfExists(old);
    }
    return new Update(errors, bodies, anew, files);
  }

  /** All Java of the part by class name, {@code org/preuve/web/Page}. */
  private static Map<String, Path> sources(Part part) {
    var sources = new HashMap<String, Path>();
    for (Path folder : part.sources()) {
      for (Path file : Module.files(folder, ".java")) {
        sources.put(name(folder, file, ".java"), file);
      }
    }
    return sources;
  }

  private static String name(Path folder, Path file, String end) {
    var within = folder.relativize(file).toString().replace('\\', '/');
    return within.substring(0, within.length() - end.length());
  }

  /** The class that stands in a file of its own, of a class or of one inside it. */
  private static String outermost(String name) {
    int dollar = name.indexOf('$');
    return dollar < 0 ? name : name.substring(0, dollar);
  }

  private void forgetOrphans(Part part, Map<String, Path> sources) {
    for (Path file : Module.files(part.classes(), ".class")) {
      var name = name(part.classes(), file, ".class");
      if (!sources.containsKey(outermost(name)) && !sources.containsKey(name)) {
        gone.add(file);
        reshaped.add(name);
        anew = true;
        files++;
      }
    }
  }

  /** Whether a source of the part is newer than its class. */
  static boolean stale(Part part) throws IOException {
    return !stale(part, sources(part)).isEmpty();
  }

  private static Set<String> stale(Part part, Map<String, Path> sources) throws IOException {
    var stale = new HashSet<String>();
    for (var source : sources.entrySet()) {
      var made = part.classes().resolve(source.getKey() + ".class");
      boolean none = !Files.exists(made) && !source.getKey().endsWith("package-info");
      if (none || (Files.exists(made) && outdated(part, source.getValue(), made))) {
        stale.add(source.getKey());
      }
    }
    return stale;
  }

  private static boolean outdated(Part part, Path source, Path made) throws IOException {
    if (Templates.newer(source, made)) {
      return true;
    }
    if (part.follows().isEmpty()) {
      return false;
    }
    var text = new String(Files.readAllBytes(made), StandardCharsets.ISO_8859_1);
    var names = OURS.matcher(text).results().map(MatchResult::group).distinct().toList();
    for (Path folder : part.follows()) {
      for (String name : names) {
        var used = folder.resolve(name + ".class");
        if (Files.exists(used) && Templates.newer(used, made)) {
          return true;
        }
      }
    }
    return false;
  }

  private void compile(Part part, Map<String, Path> sources, Set<String> wanted, Path output)
      throws IOException {
    var paths = new HashSet<Path>();
    boolean process = false;
    for (String name : wanted) {
      var source = Objects.requireNonNull(sources.get(name));
      boolean written = source.startsWith(part.generated());
      process |= written || Compiler.processed(source);
      if (!written) {
        paths.add(source);
      }
    }
    if (process) {
      // the processor wants to see all entities beside all repositories
      sources.values().stream()
          .filter(source -> !source.startsWith(part.generated()))
          .filter(Compiler::processed)
          .forEach(paths::add);
    }
    var generated = output.resolveSibling(output.getFileName() + "-generated");
    errors.addAll(compiler.compile(paths, classpath(part), output, generated, process));
    if (errors.isEmpty()) {
      take(part, output);
      takeGenerated(part, generated);
    }
  }

  private List<Path> classpath(Part part) {
    return Stream.of(fresh.stream(), Stream.of(part.classes()), part.classpath().stream())
        .flatMap(each -> each)
        .toList();
  }

  private void take(Part part, Path output) throws IOException {
    fresh.add(0, output);
    var names = new HashSet<String>();
    for (Path file : Module.files(output, ".class")) {
      var name = name(output, file, ".class");
      names.add(name);
      var place = part.classes().resolve(name + ".class");
      made.put(place, file);
      compare(name, place, file);
    }
    for (Path old : Module.files(part.classes(), ".class")) {
      var name = name(part.classes(), old, ".class");
      boolean madeBefore = names.contains(outermost(name)) && !names.contains(name);
      if (madeBefore && !made.containsKey(old)) {
        gone.add(old);
        reshaped.add(name);
        anew = true;
      }
    }
  }

  private void compare(String name, Path place, Path file) throws IOException {
    if (!Files.exists(place)) {
      anew = true;
      files++;
      return; // nothing can have been compiled against it
    }
    byte[] before = Files.readAllBytes(place);
    byte[] after = Files.readAllBytes(file);
    if (Arrays.equals(before, after)) {
      return;
    }
    files++;
    var old = new ClassShape(before);
    var now = new ClassShape(after);
    if (!Arrays.equals(old.outline(), now.outline())) {
      reshaped.add(name);
      anew = true;
    } else if (!Arrays.equals(old.beginnings(), now.beginnings())) {
      anew = true;
    } else {
      bodies.put(name.replace('/', '.'), place);
    }
  }

  private void takeGenerated(Part part, Path generated) throws IOException {
    for (Path file : Module.files(generated, ".java")) {
      made.put(part.generated().resolve(generated.relativize(file).toString()), file);
    }
  }

  /** Sources whose classes speak of a class with a new outline and were not compiled since. */
  private Set<String> dependents(Part part, Map<String, Path> sources, Set<String> done)
      throws IOException {
    var found = new HashSet<String>();
    boolean more = !reshaped.isEmpty();
    while (more) {
      more = false;
      for (Path file : Module.files(part.classes(), ".class")) {
        var name = name(part.classes(), file, ".class");
        var source = outermost(name);
        if (done.contains(source) || found.contains(source) || !sources.containsKey(source)) {
          continue;
        }
        var shape = new ClassShape(Files.readAllBytes(file));
        if (reshaped.stream().anyMatch(shape::mentions)) {
          found.add(source);
          // what stands below a changed class has changed with it
          more |= shape.above().stream().anyMatch(reshaped::contains) && reshaped.add(name);
        }
      }
    }
    return found;
  }
}
