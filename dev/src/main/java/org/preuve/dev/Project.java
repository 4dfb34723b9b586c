package org.preuve.dev;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All modules that the root pom names, those first that others stand on. */
final class Project {

  private final Path root;
  private final List<Module> modules;

  private Project(Path root, List<Module> modules) {
    this.root = root;
    this.modules = modules;
  }

  /** The project in that folder, which Maven has built once. */
  static Project in(Path root) {
    var found =
        new ArrayList<>(
            Pom.read(root.resolve("pom.xml")).modules().stream()
                .map(name -> new Module(root.resolve(name)))
                .toList());
    var all = new Project(root, List.copyOf(found));
    var sorted = new ArrayList<Module>();
    while (!found.isEmpty()) {
      var next =
          found.stream()
              .filter(module -> all.below(module).stream().noneMatch(found::contains))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("modules in a circle: " + found));
      found.remove(next);
      sorted.add(next);
    }
    return new Project(root, sorted);
  }

  Path root() {
    return root;
  }

  List<Module> modules() {
    return modules;
  }

  /** The module that becomes the WAR. */
  Module server() {
    return named("liberty-config");
  }

  /** This one. */
  Module dev() {
    return named("dev");
  }

  /** What runs in the server: its module and all that it is compiled with. */
  List<Module> inServer() {
    var below = below(server());
    return modules.stream().filter(each -> each.equals(server()) || below.contains(each)).toList();
  }

  /** A module and all that its tests stand on, in the order of the build. */
  List<Module> under(Module module) {
    var needed = raw(module, "test.classpath");
    return modules.stream()
        .filter(
            each ->
                each.equals(module)
                    || needed.stream().anyMatch(path -> path.startsWith(each.target())))
        .toList();
  }

  private Module named(String name) {
    return modules.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** The module that a file lies in. */
  Stream<Module> owner(Path file) {
    return modules.stream().filter(module -> file.startsWith(module.folder()));
  }

  private List<Module> below(Module module) {
    var mentioned = raw(module, "main.classpath");
    return modules.stream()
        .filter(each -> !each.equals(module))
        .filter(each -> mentioned.stream().anyMatch(path -> path.startsWith(each.target())))
        .toList();
  }

  /** What a module is compiled with, itself left out; other modules as folders of classes. */
  List<Path> mainClasspath(Module module) {
    return classpath(module, "main.classpath");
  }

  /** What its tests are compiled and run with, itself left out. */
  List<Path> testClasspath(Module module) {
    return classpath(module, "test.classpath");
  }

  private List<Path> classpath(Module module, String file) {
    return raw(module, file).stream()
        .map(path -> owner(path).map(Module::classes).findFirst().orElse(path))
        .toList();
  }

  private static List<Path> raw(Module module, String file) {
    try {
      var text = Files.readString(module.target().resolve(file)).trim();
      return text.isEmpty()
          ? List.of()
          : Stream.of(text.split(File.pathSeparator)).map(Path::of).toList();
    } catch (IOException notBuilt) {
      throw new UncheckedIOException(notBuilt);
    }
  }
}
