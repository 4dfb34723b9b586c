package org.preuve.web.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Commands to the server, one a line, in a file of the data folder. One node takes the file away
 * and does what it says.
 *
 * @param path where whoever runs the server puts it
 */
public record CommandFile(Path path) {

  /** Its lines, without blanks around them; none if there is no file, or another node has it. */
  public List<String> take() {
    if (!Files.exists(path)) {
      return List.of();
    }
    var mine = path.resolveSibling(path.getFileName() + "." + Ids.random());
    try {
      Files.move(path, mine, StandardCopyOption.ATOMIC_MOVE);
      var lines = Files.readAllLines(mine);
      Files.delete(mine);
      return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (NoSuchFileException another) {
      return List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot take " + path, failed);
    }
  }
}
