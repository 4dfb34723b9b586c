package org.preuve.devices.key;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Base64url without padding (RFC 7515, section 2), in its one canonical spelling only. */
public final class Base64Url {

  private static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9_-]*");

  private Base64Url() {}

  /** The text of some bytes. */
  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The bytes of a text; empty for padding, foreign characters or stray bits at the end. */
  public static Optional<byte[]> decode(String text) {
    if (!ALPHABET.matcher(text).matches() || text.length() % 4 == 1) {
      return Optional.empty();
    }
    var bytes = Base64.getUrlDecoder().decode(text);
    return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
  }
}
