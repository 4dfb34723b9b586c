package org.preuve.devices.key;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Base64url without padding (RFC 7515, section 2), in its one canonical spelling only. */
public final class Base64Url {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** What each character stands for; −1 for all others. */
  private static final byte[] VALUES = new byte[128];

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      VALUES[ALPHABET.charAt(i)] = (byte) i;
    }
  }

  private Base64Url() {}

  /** The text of some bytes. */
  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The bytes of a text; empty for padding, foreign characters or stray bits at the end. */
  public static Optional<byte[]> decode(String text) {
    if (!canonical(text)) {
      return Optional.empty();
    }
    return Optional.of(Base64.getUrlDecoder().decode(text));
  }

  private static boolean canonical(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= VALUES.length || VALUES[text.charAt(i)] < 0) {
        return false;
      }
    }
    return switch (text.length() % 4) {
      case 0 -> true;
      case 2 -> (last(text) & 0x0f) == 0; // twelve bits for one byte
      case 3 -> (last(text) & 0x03) == 0; // eighteen for two
      default -> false;
    };
  }

  private static int last(String text) {
    return VALUES[text.charAt(text.length() - 1)];
  }
}
