package org.preuve.badges.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a log was when it had so many entries (C2SP, tlog-checkpoint).
 *
 * @param origin names the log
 * @param size how many entries it had
 * @param root of the tree over them (RFC 6962), 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its text
record Checkpoint(String origin, long size, byte[] root) {

  private static final Pattern TEXT =
      Pattern.compile("([^\n ]{1,255})\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n");

  private static final Pattern NOTE =
      Pattern.compile("([^\n]+\n[^\n]+\n[^\n]+\n)\n— ([^\n ]{1,255}) ([A-Za-z0-9+/]{91}=)\n");

  private static final int KEY_ID = 4;

  /** The bytes that are signed. */
  String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  /**
   * A signed note (C2SP, signed-note): the text, an empty line, the signature by the key that has
   * the name of the log.
   */
  String signed(byte[] keyId, byte[] signature) {
    var both = Arrays.copyOf(keyId, KEY_ID + signature.length);
    System.arraycopy(signature, 0, both, KEY_ID, signature.length);
    return text() + "\n— " + origin + " " + Base64.getEncoder().encodeToString(both) + "\n";
  }

  /**
   * A note that was read.
   *
   * @param signed the bytes below the signature
   * @param name of the key
   * @param keyId first four bytes of the key's digest
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Signed(
      Checkpoint checkpoint, byte[] signed, String name, byte[] keyId, byte[] signature) {}

  /** Empty if it is no checkpoint with exactly one Ed25519 signature. */
  static Optional<Signed> read(String note) {
    var parts = NOTE.matcher(note);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var lines = TEXT.matcher(parts.group(1));
    if (!lines.matches()) {
      return Optional.empty();
    }
    var root = Base64.getDecoder().decode(lines.group(3));
    var both = Base64.getDecoder().decode(parts.group(3));
    return Optional.of(
        new Signed(
            new Checkpoint(lines.group(1), Long.parseLong(lines.group(2)), root),
            parts.group(1).getBytes(UTF_8),
            parts.group(2),
            Arrays.copyOf(both, KEY_ID),
            Arrays.copyOfRange(both, KEY_ID, both.length)));
  }
}
