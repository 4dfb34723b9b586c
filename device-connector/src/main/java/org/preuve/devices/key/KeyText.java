package org.preuve.devices.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a public key as people paste it: a JWK (RFC 7517), PEM (RFC 7468, section 13), or in
 * hexadecimal the 32 bytes of an Ed25519 key or the 65 of an uncompressed P-256 point (SEC 1,
 * section 2.3.3). Never a private key.
 */
public final class KeyText {

  /** Longest text that is looked at; a PEM of either kind has some 180 characters. */
  public static final int LONGEST = 1000;

  /** SubjectPublicKeyInfo before the 32 bytes (RFC 8410, section 4). */
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  /** The same before the 65 bytes (RFC 5480, section 2.1.1). */
  private static final byte[] P256 =
      HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----", Pattern.DOTALL);

  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){32,65}");

  private KeyText() {}

  /** Empty if it is anything else, a private key, or a key for which anybody can sign. */
  public static Optional<DeviceJwk> read(String typed) {
    var text = typed.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return key(text).filter(read -> !read.weak());
  }

  private static Optional<DeviceJwk> key(String text) {
    if (text.startsWith("{")) {
      return DeviceJson.object(text.getBytes(StandardCharsets.UTF_8)).flatMap(DeviceJwk::read);
    }
    var pem = PEM.matcher(text);
    if (pem.matches()) {
      return decoded(pem.group(1)).flatMap(KeyText::info);
    }
    return HEX.matcher(text).matches() ? point(HexFormat.of().parseHex(text)) : Optional.empty();
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64.replaceAll("\\s", "")));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** The two kinds have one encoding each: whatever begins otherwise is another key. */
  private static Optional<DeviceJwk> info(byte[] der) {
    for (var prefix : new byte[][] {ED25519, P256}) {
      var size = prefix == ED25519 ? 32 : 65;
      if (der.length == prefix.length + size
          && Arrays.equals(der, 0, prefix.length, prefix, 0, prefix.length)) {
        return point(Arrays.copyOfRange(der, prefix.length, der.length));
      }
    }
    return Optional.empty();
  }

  private static Optional<DeviceJwk> point(byte[] point) {
    if (point.length == 32) {
      return jwk("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + Base64Url.encode(point) + "\"}");
    }
    if (point.length != 65 || point[0] != 4) { // 4: not compressed
      return Optional.empty();
    }
    var x = Base64Url.encode(Arrays.copyOfRange(point, 1, 33));
    var y = Base64Url.encode(Arrays.copyOfRange(point, 33, 65));
    return jwk("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}");
  }

  private static Optional<DeviceJwk> jwk(String json) {
    return DeviceJson.object(json.getBytes(StandardCharsets.UTF_8)).flatMap(DeviceJwk::read);
  }
}
