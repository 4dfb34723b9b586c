package org.preuve.devices.pairing;

import java.nio.charset.StandardCharsets;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.key.DeviceSignatures;

/** Whether a device holds the private half of a key: it signs what the server chose. */
final class PossessionCheck {

  /** What the signature is for; each purpose signs other bytes. */
  enum Purpose {
    PAIR("preuve-pair:"),
    CREDENTIAL("preuve-credential:"),
    /** By the old key; the thumbprint of the new one follows. */
    ROTATE("preuve-rotate:");

    private final String prefix;

    Purpose(String prefix) {
      this.prefix = prefix;
    }
  }

  private PossessionCheck() {}

  /** What is signed, as text. */
  static String signed(Purpose purpose, String typedCode, String nonce) {
    return purpose.prefix + typedCode + ":" + nonce;
  }

  /**
   * Checks a proof.
   *
   * @param typedCode the code as it stands in the address, which is what the device signed
   * @param signature base64url
   */
  static boolean holds(
      DeviceJwk key, Purpose purpose, String typedCode, String nonce, String signature) {
    var signed = signed(purpose, typedCode, nonce).getBytes(StandardCharsets.UTF_8);
    return Base64Url.decode(signature)
        .filter(bytes -> DeviceSignatures.genuine(key, signed, bytes))
        .isPresent();
  }
}
