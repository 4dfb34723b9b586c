package org.preuve.web.base;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Identifiers that nobody can guess. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Base 32 of RFC 4648, section 6, in lower case. */
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  private static final int LENGTH = 26;

  private Ids() {}

  /** Whether {@code text} could be one. */
  public static boolean isId(String text) {
    return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /** 26 characters of lower-case base 32 that carry 128 random bits. */
  public static String random() {
    return text(new BigInteger(128, RANDOM));
  }

  /**
   * The same from something that is secret: always the same for the same, so that a form that is
   * sent twice makes one thing.
   */
  public static String of(String seed) {
    return text(new BigInteger(Hashes.sha256(seed).substring(0, 32), 16));
  }

  private static String text(BigInteger bits) {
    var text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(bits.shiftRight(5 * i).intValue() & 31));
    }
    return text.toString();
  }
}
