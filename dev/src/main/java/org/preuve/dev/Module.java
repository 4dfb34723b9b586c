package org.preuve.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One module of the build, as Maven lays it out. */
record Module(Path folder) {

  String name() {
    return folder.getFileName().toString();
  }

  Path sources() {
    return folder.resolve("src/main/java");
  }

  Path templates() {
    return folder.resolve("src/main/jte");
  }

  Path resources() {
    return folder.resolve("src/main/resources");
  }

  Path testSources() {
    return folder.resolve("src/test/java");
  }

  Path testResources() {
    return folder.resolve("src/test/resources");
  }

  Path target() {
    return folder.resolve("target");
  }

  Path classes() {
    return target().resolve("classes");
  }

  Path testClasses() {
    return target().resolve("test-classes");
  }

  /** Java that the templates become. */
  Path generatedTemplates() {
    return target().resolve("generated-sources/jte");
  }

  /** Package of the compiled templates; empty in a module without templates. */
  Optional<String> templatePackage() {
    return Files.isDirectory(templates())
        ? Pom.read(folder.resolve("pom.xml")).setting("jte-maven-plugin", "packageName")
        : Optional.empty();
  }

  /** All files below a folder of this module; none where the folder is missing. */
  static List<Path> files(Path below) {
    if (!Files.isDirectory(below)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(below)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<Path> files(Path below, String end) {
    return files(below).stream().filter(file -> file.toString().endsWith(end)).toList();
  }
}
