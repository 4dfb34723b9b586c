package org.preuve.devices.telemetry;

import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_ALGORITHM;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_HEADER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.devices.key.Base64Url;

/** A message as COSE_Sign1 of CBOR: half as long, with the claims and rules of the one in JSON. */
final class CoseTelemetry {

  /** RFC 9053, section 2; RFC 9864, section 2.2. */
  private static final Map<Integer, String> ALGORITHMS =
      Map.of(-7, "ES256", -9, "ES256", -8, "EdDSA", -19, "Ed25519");

  private static final Set<String> HEADER = Set.of("alg", "kid", "typ");

  private CoseTelemetry() {}

  /** Splits a message whose size is checked. */
  static SignedTelemetry split(byte[] message) throws RefusedMessage {
    var sign1 = CoseSign1.read(message);
    var header = header(sign1);
    return new SignedTelemetry(
        header.path("alg").asText(),
        header.path("kid").asText(),
        CborReader.map(sign1.payload(), CborLabel.CLAIMS),
        sign1.signingInput(),
        sign1.signature());
  }

  /** The header as JSON would say it; empty if it cannot be read. */
  static Optional<JsonNode> header(byte[] message) {
    try {
      return Optional.of(header(CoseSign1.read(message)));
    } catch (RefusedMessage unreadable) {
      return Optional.empty();
    }
  }

  private static ObjectNode header(CoseSign1 sign1) throws RefusedMessage {
    var header = CborReader.map(sign1.header(), CborLabel.HEADER);
    for (Iterator<String> names = header.fieldNames(); names.hasNext(); ) {
      if (!HEADER.contains(names.next())) { // crit, x5chain … (RFC 9052, section 3.1)
        throw new RefusedMessage(TELEMETRY_HEADER);
      }
    }
    checkType(header.path("typ"));
    var algorithm = header.path("alg");
    if (!algorithm.isIntegralNumber() || !algorithm.canConvertToInt()) {
      throw new RefusedMessage(TELEMETRY_ALGORITHM);
    }
    header.put("alg", ALGORITHMS.getOrDefault(algorithm.intValue(), algorithm.asText()));
    header.put("kid", keyId(header.path("kid")));
    return header;
  }

  /** RFC 9596: a media type without regard to case, here with or without {@code application/}. */
  private static void checkType(JsonNode type) throws RefusedMessage {
    var name = type.asText().toLowerCase(Locale.ROOT).replaceFirst("^application/", "");
    if (!type.isMissingNode() && !(type.isTextual() && name.equals("eat+cwt"))) {
      throw new RefusedMessage(TELEMETRY_HEADER);
    }
  }

  private static String keyId(JsonNode base64url) {
    return Base64Url.decode(base64url.asText())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }
}
