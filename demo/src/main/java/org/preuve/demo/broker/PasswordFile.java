package org.preuve.demo.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The devices' passwords in Mosquitto's format, one line each: {@code user:$7$<iterations>$<base64
 * salt>$<base64 PBKDF2-SHA512 hash>}. Read again at each question, so that an account made or
 * withdrawn a moment ago counts at once.
 */
final class PasswordFile {

  private final Path file;

  PasswordFile(Path file) {
    this.file = file;
  }

  boolean knows(String user) {
    return entries().containsKey(user);
  }

  Set<String> users() {
    return entries().keySet();
  }

  boolean accepts(String user, String password) {
    String entry = entries().get(user);
    return entry != null && matches(entry, password);
  }

  private Map<String, String> entries() {
    var entries = new HashMap<String, String>();
    try {
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          int colon = line.indexOf(':');
          if (colon > 0) {
            entries.put(line.substring(0, colon), line.substring(colon + 1).trim());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static boolean matches(String entry, String password) {
    String[] part = entry.split("\\$", -1);
    if (part.length != 5 || !part[1].equals("7") || !part[2].matches("[0-9]{1,7}")) {
      return false;
    }
    byte[] expected = Base64.getDecoder().decode(part[4]);
    byte[] salt = Base64.getDecoder().decode(part[3]);
    byte[] actual = pbkdf2(password, salt, Integer.parseInt(part[2]), expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  private static byte[] pbkdf2(String password, byte[] salt, int iterations, int bytes) {
    var latin = new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    var spec = new PBEKeySpec(latin.toCharArray(), salt, iterations, bytes * 8);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PBKDF2WithHmacSHA512 is part of every JDK", e);
    } finally {
      spec.clearPassword();
    }
  }
}
