package org.preuve.lti.toolkey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.preuve.web.base.CommandFile;
import org.preuve.web.base.ServerConfig;

/**
 * Commands about keys, one a line, in the file {@code rotate-lti-keys} of the data folder: {@code
 * all}, the name of a key set, or {@code stolen} and the name of a key set.
 */
@Dependent
class KeyCommands {

  private static final Logger LOG = Logger.getLogger(KeyCommands.class.getName());
  private static final String NAME = "[a-z2-7]{26}";

  private final CommandFile file;
  private final RotateToolKeys keys;

  @Inject
  KeyCommands(ServerConfig server, RotateToolKeys keys) {
    this.file = new CommandFile(server.dataFolder().resolve("rotate-lti-keys"));
    this.keys = keys;
  }

  /** Does what the file says, if there is one. */
  void obey() {
    file.take().forEach(this::obey);
  }

  private void obey(String line) {
    if (line.equals("all")) {
      keys.rotateAll();
    } else if (line.matches(NAME)) {
      keys.rotate(line);
    } else if (line.matches("stolen " + NAME)) {
      keys.replaceStolen(line.substring(line.indexOf(' ') + 1));
    } else {
      LOG.warning(() -> "a line of " + file.path() + " is no command");
    }
  }
}
