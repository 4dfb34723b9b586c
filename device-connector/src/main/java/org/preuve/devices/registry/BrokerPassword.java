package org.preuve.devices.registry;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.preuve.devices.key.Base64Url;

/** Passwords of broker accounts, random and kept as Mosquitto's {@code $7$} hash only. */
public final class BrokerPassword {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Passwords are random, 192 bits: iterations add nothing to that and cost the broker time. */
  private static final int ITERATIONS = 101;

  private BrokerPassword() {}

  /** A new password, 32 characters. */
  public static String random() {
    return Base64Url.encode(bytes(24));
  }

  /** {@code $7$<iterations>$<base64 salt>$<base64 PBKDF2-HMAC-SHA512, 64 bytes>}. */
  public static String hash(String password) {
    var salt = bytes(12);
    var spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 512);
    try {
      var hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
      var base64 = Base64.getEncoder();
      return "$7$"
          + ITERATIONS
          + "$"
          + base64.encodeToString(salt)
          + "$"
          + base64.encodeToString(hash);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    } finally {
      spec.clearPassword();
    }
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
