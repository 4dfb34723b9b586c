package org.preuve.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The WAR of the integration tests, brought to what the folders of classes hold. */
final class War {

  private final Project project;

  War(Project project) {
    this.project = project;
  }

  /** Puts in anew what is newer than the WAR; most of the time nothing is. */
  void update() {
    var server = project.server();
    var war = server.target().resolve("preuve.war");
    try {
      var scratch = server.target().resolve("preuve.war.new");
      boolean changed = false;
      Files.copy(war, scratch, StandardCopyOption.REPLACE_EXISTING);
      try (var files = FileSystems.newFileSystem(scratch)) {
        changed |= take(server.classes(), files.getPath("WEB-INF/classes"), war);
        changed |= take(server.folder().resolve("src/main/webapp"), files.getPath("/"), war);
        for (Module module : project.inServer()) {
          if (!module.equals(server) && newer(module.classes(), war)) {
            put(module, files);
            changed = true;
          }
        }
      }
      if (changed) {
        Files.move(scratch, war, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(scratch);
      }
      new ServerFolder(project)
          .copyConfigurationTo(server.target().resolve("liberty/wlp/usr/servers/preuve"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static boolean newer(Path folder, Path war) throws IOException {
    for (Path file : Module.files(folder)) {
      if (Templates.newer(file, war)) {
        return true;
      }
    }
    return false;
  }

  private static boolean take(Path from, Path to, Path war) throws IOException {
    if (!newer(from, war)) {
      return false;
    }
    for (Path file : Module.files(from)) {
      var place = to.resolve(from.relativize(file).toString());
      Files.createDirectories(place.toAbsolutePath().getParent());
      Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
    }
    return true;
  }

  private void put(Module module, FileSystem war) throws IOException {
    var name = archive(module, war);
    var jar = project.dev().target().resolve(name.getFileName().toString());
    Files.deleteIfExists(jar);
    try (var files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      for (Path file : Module.files(module.classes())) {
        var place = files.getPath("/").resolve(module.classes().relativize(file).toString());
        Files.createDirectories(place.getParent());
        Files.copy(file, place);
      }
    }
    Files.copy(jar, name, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(jar);
  }

  /** {@code WEB-INF/lib/<module>-<version>.jar}. */
  private static Path archive(Module module, FileSystem war) throws IOException {
    try (var libraries = Files.list(war.getPath("WEB-INF/lib"))) {
      return libraries
          .filter(jar -> jar.getFileName().toString().matches(module.name() + "-[0-9.]+\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
