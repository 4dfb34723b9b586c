package org.preuve.lti.toolkey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.logging.Logger;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;

/**
 * Commands about keys, one a line, in the file {@code rotate-lti-keys} of the data folder: {@code
 * all}, the name of a key set, or {@code stolen} and the name of a key set. One node takes the file
 * away and does what it says.
 */
@Dependent
class KeyCommands {

  private static final Logger LOG = Logger.getLogger(KeyCommands.class.getName());
  private static final String NAME = "[a-z2-7]{26}";

  private final Path file;
  private final RotateToolKeys keys;

  @Inject
  KeyCommands(ServerConfig server, RotateToolKeys keys) {
    this.file = server.dataFolder().resolve("rotate-lti-keys");
    this.keys = keys;
  }

  /** Does what the file says, if there is one. */
  void obey() {
    if (Files.exists(file)) {
      take().forEach(line -> obey(line.strip()));
    }
  }

  private List<String> take() {
    var mine = file.resolveSibling(file.getFileName() + "." + Ids.random());
    try {
      Files.move(file, mine, StandardCopyOption.ATOMIC_MOVE);
      var lines = Files.readAllLines(mine);
      Files.delete(mine);
      return lines;
    } catch (NoSuchFileException another) {
      return List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot take " + file, failed);
    }
  }

  private void obey(String line) {
    if (line.equals("all")) {
      keys.rotateAll();
    } else if (line.matches(NAME)) {
      keys.rotate(line);
    } else if (line.matches("stolen " + NAME)) {
      keys.replaceStolen(line.substring(line.indexOf(' ') + 1));
    } else if (!line.isEmpty()) {
      LOG.warning(() -> "a line of " + file + " is no command");
    }
  }
}
