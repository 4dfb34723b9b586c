package org.preuve.devices.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Locale;
import java.util.Optional;

/**
 * A device's public key as a JSON Web Key.
 *
 * @param kind Ed25519 (RFC 8037) or P-256 (RFC 7518)
 * @param x base64url, 32 bytes
 * @param y base64url, 32 bytes; empty for Ed25519
 * @param publicKey the same key for JCA
 * @param weak whether anybody can sign for it, or it has a second name: such a key is never paired,
 *     and nothing that it signs is genuine
 */
public record DeviceJwk(KeyKind kind, String x, String y, PublicKey publicKey, boolean weak) {

  /**
   * Reads a key; empty if it is of another kind, carries private parts or is no point of its curve.
   */
  public static Optional<DeviceJwk> read(JsonNode jwk) {
    if (jwk.has("d")) {
      return Optional.empty();
    }
    for (var kind : KeyKind.values()) {
      if (kind.type.equals(jwk.path("kty").asText())
          && kind.curve.equals(jwk.path("crv").asText())) {
        return of(kind, jwk.path("x").asText(), kind == KeyKind.P256 ? jwk.path("y").asText() : "");
      }
    }
    return Optional.empty();
  }

  /** Reads the JSON that {@link #json} wrote. */
  public static DeviceJwk stored(String json) {
    return DeviceJson.object(json.getBytes(StandardCharsets.UTF_8))
        .flatMap(DeviceJwk::read)
        .orElseThrow(() -> new IllegalStateException("stored key cannot be read"));
  }

  private static Optional<DeviceJwk> of(KeyKind kind, String x, String y) {
    var xBytes = Base64Url.decode(x).filter(bytes -> bytes.length == 32);
    if (xBytes.isEmpty()) {
      return Optional.empty();
    }
    var key =
        kind == KeyKind.ED25519
            ? CurvePoints.ed25519(xBytes.get())
            : Base64Url.decode(y)
                .filter(bytes -> bytes.length == 32)
                .flatMap(yBytes -> CurvePoints.p256(xBytes.get(), yBytes));
    var weak = kind == KeyKind.ED25519 && CurvePoints.weakEd25519(xBytes.get());
    return key.map(publicKey -> new DeviceJwk(kind, x, y, publicKey, weak));
  }

  /** Required members in lexical order, nothing else: what RFC 7638 digests, section 3. */
  public String json() {
    var point =
        kind == KeyKind.P256
            ? ",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}"
            : ",\"x\":\"" + x + "\"}";
    return kind == KeyKind.P256
        ? "{\"crv\":\"P-256\",\"kty\":\"EC\"" + point
        : "{\"crv\":\"Ed25519\",\"kty\":\"OKP\"" + point;
  }

  /** JWK thumbprint, RFC 7638, base64url of SHA-256. */
  public String thumbprint() {
    return Base64Url.encode(digest());
  }

  /**
   * Six digits to compare by eye, {@code ddd ddd}: the thumbprint's first 8 bytes, unsigned, modulo
   * a million.
   */
  public String fingerprint() {
    var digits = Long.remainderUnsigned(ByteBuffer.wrap(digest()).getLong(), 1_000_000L);
    return String.format(Locale.ROOT, "%03d %03d", digits / 1000, digits % 1000);
  }

  private byte[] digest() {
    return Sha256.of(json().getBytes(StandardCharsets.UTF_8));
  }
}
