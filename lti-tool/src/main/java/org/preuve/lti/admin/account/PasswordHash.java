package org.preuve.lti.admin.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes and one lane, OWASP's recommendation; written as
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 */
final class PasswordHash {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MEMORY = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT = 16;
  private static final int LENGTH = 32;

  /** Each takes 19 MiB and a core, and anybody may ask for one: more at once wait. */
  private static final Semaphore PLACES = new Semaphore(2, true);

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /** Belongs to no password: comparing with it takes as long as comparing with a real one. */
  static final String NOBODY = of("");

  private PasswordHash() {}

  static String of(String password) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    var hash = derive(password, salt, MEMORY, PASSES, LANES, LENGTH);
    return String.format(
        Locale.ROOT,
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s",
        MEMORY,
        PASSES,
        LANES,
        base64(salt),
        base64(hash));
  }

  /** Compares in constant time; a hash of another form matches nothing. */
  static boolean matches(String password, String written) {
    var parts = FORM.matcher(written);
    if (password.isEmpty() || !parts.matches()) {
      return false;
    }
    var decoder = Base64.getDecoder();
    var expected = decoder.decode(parts.group(5));
    var found =
        derive(
            password,
            decoder.decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, found);
  }

  private static byte[] derive(
      String password, byte[] salt, int memory, int passes, int lanes, int length) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    var hash = new byte[length];
    PLACES.acquireUninterruptibly();
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(parameters);
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      PLACES.release();
    }
    return hash;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
