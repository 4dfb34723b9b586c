package org.preuve.devices.pack;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.preuve.devices.key.Base64Url;

/** A JWS (RFC 7515, section 7.1) without its base64url, from which the same bytes come back. */
record JwsParts(byte[] header, byte[] payload, byte[] signature) {

  /** Empty for what would not come back as it was. */
  static Optional<JwsParts> of(byte[] message) {
    var parts = new String(message, StandardCharsets.ISO_8859_1).split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    var header = Base64Url.decode(parts[0]);
    var payload = Base64Url.decode(parts[1]);
    var signature = Base64Url.decode(parts[2]);
    return header.isEmpty() || payload.isEmpty() || signature.isEmpty()
        ? Optional.empty()
        : Optional.of(new JwsParts(header.get(), payload.get(), signature.get()));
  }

  byte[] message() {
    return String.join(
            ".", Base64Url.encode(header), Base64Url.encode(payload), Base64Url.encode(signature))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
