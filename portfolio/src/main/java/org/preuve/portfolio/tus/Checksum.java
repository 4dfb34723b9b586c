package org.preuve.portfolio.tus;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What the bytes of one part must hash to (tus 1.0.0, checksum).
 *
 * @param algorithm as the JDK calls it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Checksum(String algorithm, byte[] expected) {

  /** As {@code Tus-Checksum-Algorithm} says them; every server must know the first. */
  static final String OFFERED = "sha1,sha256";

  private static final Map<String, String> KNOWN = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

  /**
   * Reads {@code sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=}.
   *
   * @return nothing for another algorithm or what is no checksum
   */
  static Optional<Checksum> read(String field) {
    var parts = field.split(" ", 2);
    var algorithm = KNOWN.get(parts[0]);
    if (algorithm == null || parts.length < 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Checksum(algorithm, Base64.getDecoder().decode(parts[1].strip())));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  boolean matches(MessageDigest seen) {
    return MessageDigest.isEqual(seen.digest(), expected);
  }
}
