package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.function.UnaryOperator;

/**
 * A credential as a token (Open Badges 3.0, section 8.2; RFC 7515): the payload is the credential
 * with its embedded proof, and the registered claims say the same once more.
 */
public final class CredentialToken {

  private CredentialToken() {}

  /**
   * The token; {@code sub} is left out where the credential names its holder by no identifier.
   *
   * @param method identifier of the key
   * @param sign gives the 64 bytes of an ES256 signature over the bytes it gets
   */
  public static String of(ObjectNode credential, String method, UnaryOperator<byte[]> sign) {
    var payload = credential.deepCopy();
    payload.put("iss", ControllerDocument.issuerOf(credential));
    payload.put("jti", credential.path("id").asText());
    var subject = credential.path("credentialSubject").path("id").asText();
    if (!subject.isEmpty()) {
      payload.put("sub", subject);
    }
    payload.put("nbf", seconds(credential, "validFrom"));
    if (credential.has("validUntil")) {
      payload.put("exp", seconds(credential, "validUntil"));
    }
    return signed(payload, method, sign);
  }

  /** Any payload as a compact JWS with the key that {@code method} names (section 3.1). */
  public static String signed(ObjectNode payload, String method, UnaryOperator<byte[]> sign) {
    var header = CredentialJson.empty().put("alg", "ES256").put("typ", "JWT").put("kid", method);
    var data = part(header) + "." + part(payload);
    return data + "." + base64(sign.apply(data.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Identifier of the key that it says it was signed with; empty where that cannot be read. */
  public static String method(String token) {
    int dot = token.indexOf('.');
    try {
      return CredentialJson.object(Base64.getUrlDecoder().decode(token.substring(0, dot)))
          .map(header -> header.path("kid").asText())
          .orElse("");
    } catch (IllegalArgumentException | IndexOutOfBoundsException noToken) {
      return "";
    }
  }

  private static long seconds(ObjectNode credential, String member) {
    return Instant.parse(credential.path(member).asText()).getEpochSecond();
  }

  private static String part(ObjectNode json) {
    return base64(CredentialJson.write(json).getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
