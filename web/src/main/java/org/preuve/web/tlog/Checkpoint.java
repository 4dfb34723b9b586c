package org.preuve.web.tlog;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of a log (C2SP tlog-checkpoint).
 *
 * @param origin names the log: its address without the scheme
 * @param size number of entries
 * @param root of the tree over them (RFC 6962), 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
  private static final int HASH = 32;

  /** Reads the text of a note; extension lines are refused, as none of ours has any. */
  public static Optional<Checkpoint> read(String text) {
    var lines = text.split("\n", -1);
    if (lines.length != 4 || lines[0].isEmpty() || !NUMBER.matcher(lines[1]).matches()) {
      return Optional.empty();
    }
    try {
      var root = Base64.getDecoder().decode(lines[2]);
      return Optional.of(new Checkpoint(lines[0], Long.parseLong(lines[1]), root))
          .filter(read -> read.root().length == HASH && read.text().equals(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Origin, size and root, a line each: what is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }
}
