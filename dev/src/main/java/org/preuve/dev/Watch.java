package org.preuve.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The files that matter, and which of them are not as they were. */
final class Watch {

  private record State(Object modified, long size) {}

  private final Project project;
  private Map<Path, State> known = Map.of();

  Watch(Project project) {
    this.project = project;
    this.known = look();
  }

  /**
   * Files that were changed, added or removed since the last call; empty while somebody still
   * writes.
   */
  Set<Path> changed() {
    var before = known;
    var now = look();
    if (now.equals(before)) {
      return Set.of();
    }
    pause();
    var settled = look();
    if (!settled.equals(now)) {
      return Set.of();
    }
    known = settled;
    var changed = new HashSet<>(before.keySet());
    changed.addAll(settled.keySet());
    changed.removeIf(
        file -> settled.containsKey(file) && settled.get(file).equals(before.get(file)));
    return changed;
  }

  private static void pause() {
    try {
      Thread.sleep(60);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<Path, State> look() {
    var found = new HashMap<Path, State>();
    for (Module module : project.modules()) {
      var pom = Stream.of(module.folder().resolve("pom.xml"));
      var files = Module.files(module.folder().resolve("src/main")).stream();
      Stream.concat(pom, files).forEach(file -> add(file, found));
    }
    add(project.root().resolve("pom.xml"), found);
    return found;
  }

  private static void add(Path file, Map<Path, State> found) {
    try {
      var seen = Files.readAttributes(file, BasicFileAttributes.class);
      found.put(file, new State(seen.lastModifiedTime(), seen.size()));
    } catch (NoSuchFileException gone) {
      // between the list and the look
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
