package org.preuve.devices.pairing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.preuve.devices.key.DeviceJson;

/**
 * What a device says when it presents itself, JSON {@code {"jwk", "model", "software",
 * "signature"}} and perhaps {@code "previous"}.
 *
 * @param jwk its public key, not yet read
 * @param model hardware, at most 80 characters
 * @param software version, at most 80 characters, may be empty
 * @param signature base64url
 * @param previous base64url, by the key that the device had before; empty without one
 */
record Presentation(
    JsonNode jwk, String model, String software, String signature, String previous) {

  private static final int LARGEST = 4096;
  private static final int LONGEST = 80;

  /** Empty if the body is anything else. */
  static Optional<Presentation> read(byte[] body) {
    if (body.length > LARGEST) {
      return Optional.empty();
    }
    return DeviceJson.object(body)
        .filter(json -> json.path("jwk").isObject() && json.path("signature").isTextual())
        .filter(json -> text(json, "model").length() > 0)
        .map(
            json ->
                new Presentation(
                    json.get("jwk"),
                    text(json, "model"),
                    text(json, "software"),
                    json.get("signature").asText(),
                    json.path("previous").asText()));
  }

  /** Printable characters only: these words are shown to people. */
  private static String text(JsonNode json, String name) {
    return printable(json.path(name).asText());
  }

  /** The first eighty printable characters. */
  static String printable(String said) {
    var text = said.replaceAll("[\\p{C}]", "").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
