package org.preuve.devices.telemetry;

import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_FORMAT;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_HEADER;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_SIZE;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.DeviceJson;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.key.DeviceSignatures;

/**
 * A message split into its parts (JWS compact, RFC 7515, section 7.1; or COSE_Sign1, RFC 9052,
 * section 4.2), not yet verified.
 *
 * @param algorithm header {@code alg}
 * @param keyId header {@code kid}
 * @param claims the payload, a JSON object; that of CBOR in the names of JSON
 * @param signingInput bytes that the signature covers
 * @param signature 64 bytes when genuine
 */
public record SignedTelemetry(
    String algorithm, String keyId, JsonNode claims, byte[] signingInput, byte[] signature) {

  /** Largest message, bytes. */
  static final int LARGEST = 16 * 1024;

  private static final Set<String> HEADER = Set.of("alg", "kid", "typ");

  /**
   * Splits a message; refuses what is neither exactly three parts of canonical base64url with
   * strict JSON nor a tagged COSE_Sign1.
   */
  static SignedTelemetry split(byte[] message) throws RefusedMessage {
    if (message.length == 0 || message.length > LARGEST) {
      throw new RefusedMessage(TELEMETRY_SIZE);
    }
    if (CoseSign1.begins(message)) {
      return CoseTelemetry.split(message);
    }
    var text = new String(message, StandardCharsets.ISO_8859_1);
    var first = text.indexOf('.');
    var second = text.indexOf('.', first + 1);
    if (first < 0 || second < 0 || text.indexOf('.', second + 1) >= 0) {
      throw new RefusedMessage(TELEMETRY_FORMAT);
    }
    var header = json(text.substring(0, first));
    checkHeader(header);
    return new SignedTelemetry(
        header.path("alg").asText(),
        header.path("kid").asText(),
        json(text.substring(first + 1, second)),
        Arrays.copyOf(message, second),
        bytes(text.substring(second + 1)));
  }

  /** The header alone, whatever follows it; empty if it cannot be read. */
  static Optional<JsonNode> header(byte[] message) {
    if (CoseSign1.begins(message)) {
      return CoseTelemetry.header(message);
    }
    var text = new String(message, StandardCharsets.ISO_8859_1);
    var end = text.indexOf('.');
    return end < 0 || end > LARGEST
        ? Optional.empty()
        : Base64Url.decode(text.substring(0, end)).flatMap(DeviceJson::object);
  }

  /** Whether a message is COSE: bytes that no line of text can hold. */
  public static boolean binary(byte[] message) {
    return CoseSign1.begins(message);
  }

  /** {@code kid} of a message that was verified before it was stored. */
  public static String keyId(byte[] message) {
    return header(message)
        .map(header -> header.path("kid").asText())
        .orElseGet(() -> stored(message).keyId());
  }

  /** Reads a message that was verified before it was stored. */
  public static SignedTelemetry stored(byte[] message) {
    try {
      return split(message);
    } catch (RefusedMessage impossible) {
      throw new IllegalStateException("stored message cannot be read", impossible);
    }
  }

  /** Whether the signature is that of {@code key}. */
  public boolean genuine(DeviceJwk key) {
    return key.kind().signsWith(algorithm)
        && DeviceSignatures.genuine(key, signingInput, signature);
  }

  private static void checkHeader(JsonNode header) throws RefusedMessage {
    for (Iterator<String> names = header.fieldNames(); names.hasNext(); ) {
      if (!HEADER.contains(names.next())) { // crit, jwk, jku, x5u, x5c … (RFC 7515, section 4.1)
        throw new RefusedMessage(TELEMETRY_HEADER);
      }
    }
    var type = header.path("typ");
    // RFC 9711, section 9.1; names of media types have no case (RFC 7515, section 4.1.9)
    if (!type.isMissingNode() && !"eat+jwt".equalsIgnoreCase(type.asText())) {
      throw new RefusedMessage(TELEMETRY_HEADER);
    }
  }

  private static JsonNode json(String part) throws RefusedMessage {
    return DeviceJson.object(bytes(part)).orElseThrow(() -> new RefusedMessage(TELEMETRY_FORMAT));
  }

  private static byte[] bytes(String part) throws RefusedMessage {
    return Base64Url.decode(part).orElseThrow(() -> new RefusedMessage(TELEMETRY_FORMAT));
  }
}
