package org.preuve.devices.announced;

import java.security.SecureRandom;
import org.preuve.devices.key.Base64Url;

/** What a device signs: 22 characters of base64url, 128 random bits. */
final class Nonce {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Nonce() {}

  static String random() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64Url.encode(bytes);
  }
}
