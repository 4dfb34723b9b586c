package org.preuve.devices.pairing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.web.base.QrCode;

/**
 * What the steps of a pairing show.
 *
 * @param address of this page inside the course
 * @param step 1 give the code, 2 and 3 compare the fingerprint, 4 the device fetches its
 *     credential, 5 done, 0 over
 * @param minutes whole minutes that the code still lives
 * @param pairAddress address that the device calls; also in the QR code
 * @param level the level its proofs will have
 * @param device id of the device once it is done, else empty
 * @param rotates whether a device that is paired gets another key
 */
public record PairingView(
    String address,
    int step,
    String name,
    String code,
    String shownCode,
    String pairAddress,
    QrCode qr,
    long minutes,
    String model,
    String keyKind,
    AssuranceLevel level,
    String fingerprint,
    String device,
    boolean rotates) {

  static PairingView of(Pairing pairing, String pairAddress, Instant now) {
    var key = pairing.jwk();
    return new PairingView(
        "/devices/new/" + pairing.id(),
        step(pairing, now),
        pairing.deviceName(),
        pairing.code(),
        PairingCode.shown(pairing.code()),
        pairAddress,
        QrCode.of(pairAddress),
        Math.max(0, ChronoUnit.MINUTES.between(now, pairing.expiresAt()) + 1),
        pairing.model(),
        key.map(jwk -> jwk.kind().label()).orElse(""),
        AssuranceLevel.ofModel(pairing.model()),
        key.map(jwk -> jwk.fingerprint()).orElse(""),
        pairing.device().orElse(""),
        pairing.rotates().isPresent());
  }

  private static int step(Pairing pairing, Instant now) {
    if (pairing.state() == PairingState.DELIVERED) {
      return 5;
    }
    if (pairing.over(now)) {
      return 0;
    }
    return switch (pairing.state()) {
      case OPEN -> 1;
      case PRESENTED -> 3;
      default -> 4;
    };
  }
}
