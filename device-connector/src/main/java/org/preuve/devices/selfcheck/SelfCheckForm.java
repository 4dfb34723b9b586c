package org.preuve.devices.selfcheck;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.DeviceJson;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.telemetry.SelfCheck;
import org.preuve.devices.telemetry.SignedTelemetry;

/**
 * What was pasted.
 *
 * @param message JWS in compact form, or COSE_Sign1 in base64url
 * @param kind last level of the topic
 * @param device device id or empty
 * @param keyId {@code kid} or empty
 * @param jwk public key as JSON or empty
 * @param before the message before or empty
 */
public record SelfCheckForm(
    String message, String kind, String device, String keyId, String jwk, String before) {

  static final SelfCheckForm EMPTY = new SelfCheckForm("", "t", "", "", "", "");

  /** The key; empty if none was pasted or it is none. */
  Optional<DeviceJwk> key() {
    return DeviceJson.object(jwk.getBytes(StandardCharsets.UTF_8))
        .flatMap(DeviceJwk::read)
        .filter(key -> !key.weak());
  }

  /** Why it is not checked; empty if it can be. */
  Optional<SelfCheckReason> refusal() {
    if (message.isEmpty()) {
      return Optional.of(SelfCheckReason.SELFCHECK_MESSAGE);
    }
    return !jwk.isEmpty() && key().isEmpty()
        ? Optional.of(SelfCheckReason.SELFCHECK_KEY)
        : Optional.empty();
  }

  SelfCheck.Expected expected() {
    return new SelfCheck.Expected(
        kind, given(device), given(keyId), key(), given(before).map(SelfCheckForm::bytes));
  }

  /** As it would be published; what is COSE is pasted in base64url. */
  static byte[] bytes(String text) {
    return Base64Url.decode(text)
        .filter(SignedTelemetry::binary)
        .orElseGet(() -> text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
