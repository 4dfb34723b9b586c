package org.preuve.devices.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.telemetry.SignedTelemetry;
import org.preuve.devices.telemetry.StoredMessage;
import org.preuve.web.tlog.LogProof;

/** What an outsider can take away and check without us. */
final class Downloads {

  private Downloads() {}

  /**
   * The messages as received, one a line, in the order of the leaves: a JWS as it is, a COSE_Sign1
   * in base64url, which has no dot.
   */
  static byte[] messages(List<StoredMessage> messages) {
    var lines = new ByteArrayOutputStream();
    for (var message : messages) {
      var bytes = message.message();
      lines.writeBytes(SignedTelemetry.binary(bytes) ? text(Base64Url.encode(bytes)) : bytes);
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  /** The device's public key, JWK (RFC 7517) with its {@code kid}. */
  static byte[] key(Proof proof) {
    var document = proof.document();
    var json = document.key().json();
    var withKeyId = json.substring(0, json.length() - 1) + ",\"kid\":\"" + document.keyId() + "\"}";
    return withKeyId.getBytes(StandardCharsets.UTF_8);
  }

  /** That the document stands in the log (C2SP tlog-proof). */
  static byte[] logged(LogProof proof) {
    return text(proof.text());
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The frozen document, byte for byte what the manifest names. */
  static byte[] document(Proof proof) {
    return proof.bytes();
  }
}
