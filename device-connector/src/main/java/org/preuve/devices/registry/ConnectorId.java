package org.preuve.devices.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.preuve.web.base.Ids;
import org.preuve.web.base.LoggedFault;

/**
 * The client identifier of a node at the broker. Two nodes with the same one take the connection
 * from each other, so each draws its own; it keeps it over restarts, because the broker keeps what
 * it has not read under that name.
 */
final class ConnectorId {

  private static final Logger LOG = Logger.getLogger(ConnectorId.class.getName());
  private static final Pattern KEPT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int DRAWN = 10;

  private ConnectorId() {}

  /**
   * The one in that file, else a new one that is kept there.
   *
   * @param user account of the connector, which the name starts with
   */
  static String of(Path file, String user) {
    var drawn = user + "-" + Ids.random().substring(0, DRAWN);
    try {
      if (Files.exists(file)) {
        var kept = Files.readString(file).strip();
        if (kept.startsWith(user + "-") && KEPT.matcher(kept).matches()) {
          return kept;
        }
      }
      Files.writeString(file, drawn + System.lineSeparator());
    } catch (IOException readOnly) {
      LoggedFault.warn(LOG, "this node gets another client id at each start", readOnly);
    }
    return drawn;
  }
}
