package org.preuve.web.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.web.base.Hashes;

/**
 * An Ed25519 key with the name and the type that its signatures have below a note (C2SP
 * signed-note).
 *
 * @param name a host and path, without spaces and plus signs
 * @param type of its signatures
 */
record VerifierKey(String name, byte type, PublicKey key) {

  private static final int LENGTH = 32;
  private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cc}+]{1,200}");

  /** SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410, section 4). */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Refuses what cannot stand in a note. */
  VerifierKey {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a key: " + name);
    }
    if (key.getEncoded().length != PREFIX.length + LENGTH) {
      throw new IllegalArgumentException("not an Ed25519 key");
    }
  }

  /** Reads {@code name+hash+key} as Go's {@code sumdb/note} writes it; empty for another type. */
  static Optional<VerifierKey> read(String text, byte type) {
    var parts = text.split("\\+", 3);
    if (parts.length < 3 || !NAME.matcher(parts[0]).matches()) {
      return Optional.empty();
    }
    return decoded(parts[2], type)
        .flatMap(VerifierKey::publicKey)
        .map(key -> new VerifierKey(parts[0], type, key))
        .filter(key -> key.text().equals(text));
  }

  /** {@code name+hash+key}, as verifiers take it. */
  String text() {
    var typed = Base64.getEncoder().encodeToString(typed());
    return name + "+" + HexFormat.of().formatHex(id()) + "+" + typed;
  }

  /** First four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key). */
  byte[] id() {
    var digest = Hashes.digest();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(typed());
    return ByteBuffer.allocate(4).put(digest.digest(), 0, 4).array();
  }

  /** Whether this key has signed exactly this text. */
  boolean verifies(String text, byte[] signature) {
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private byte[] typed() {
    var bytes = new ByteArrayOutputStream();
    bytes.write(type);
    bytes.write(key.getEncoded(), PREFIX.length, LENGTH);
    return bytes.toByteArray();
  }

  private static Optional<byte[]> decoded(String base64, byte type) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64))
          .filter(bytes -> bytes.length == LENGTH + 1 && bytes[0] == type);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<PublicKey> publicKey(byte[] typed) {
    var encoded = ByteBuffer.allocate(PREFIX.length + LENGTH).put(PREFIX).put(typed, 1, LENGTH);
    try {
      return Optional.of(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(encoded.array())));
    } catch (GeneralSecurityException noPoint) {
      return Optional.empty();
    }
  }
}
