package org.preuve.demo.tour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Checks device messages against the device's public key. */
final class Signatures {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Signatures() {}

  /**
   * Throws {@link Broken} unless the key signed every message.
   *
   * @param jwk Ed25519 key, RFC 8037
   */
  static void check(List<String> messages, String jwk) {
    Broken.unless(!messages.isEmpty(), "there are no messages");
    byte[] key = raw(jwk);
    for (String message : messages) {
      int end = message.lastIndexOf('.');
      byte[] signed = message.substring(0, end).getBytes(StandardCharsets.US_ASCII);
      byte[] signature = Base64.getUrlDecoder().decode(message.substring(end + 1));
      Broken.unless(Digests.ed25519(key, signed, signature), "a message is not the device's");
    }
  }

  private static byte[] raw(String jwk) {
    try {
      return Base64.getUrlDecoder().decode(JSON.readTree(jwk).path("x").asText());
    } catch (JsonProcessingException e) {
      throw new Broken("device.jwk is no JSON");
    }
  }
}
