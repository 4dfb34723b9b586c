package org.preuve.devices.pairing;

import java.security.SecureRandom;
import java.util.Locale;
import org.preuve.devices.key.Base64Url;

/** Codes to type: 8 characters of 31 that no one mistakes for another. */
final class PairingCode {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without 0 O, 1 I L. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int LENGTH = 8;

  private PairingCode() {}

  static String random() {
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** 22 characters of base64url, 128 random bits. */
  static String nonce() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64Url.encode(bytes);
  }

  /** As people type it: any case, with or without the hyphen. */
  static String read(String typed) {
    return typed.replace("-", "").toUpperCase(Locale.ROOT);
  }

  /** {@code K7F2-9QMX}. */
  static String shown(String code) {
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }
}
