package org.preuve.devices.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.preuve.devices.announced.Announced;
import org.preuve.devices.announced.AnnouncedKeys;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.pairing.PairingOutcome.Credential;
import org.preuve.devices.pairing.PairingOutcome.Nonce;
import org.preuve.devices.pairing.PairingOutcome.Refused;
import org.preuve.devices.pairing.PairingOutcome.Waiting;
import org.preuve.devices.pairing.PossessionCheck.Purpose;
import org.preuve.devices.registry.BrokerPassword;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceAccounts;
import org.preuve.devices.registry.DeviceKey;
import org.preuve.devices.registry.DeviceKeyRepository;
import org.preuve.devices.registry.DeviceRepository;
import org.preuve.devices.registry.Enrolments;
import org.preuve.web.base.Ids;

/**
 * Pairing of a device whose key a teacher has announced. Its code is the thumbprint of that key,
 * and nobody compares digits: the device proves that it holds exactly this key, and is a device of
 * its owner from then on.
 */
@Dependent
class PairAnnounced {

  private final AnnouncedKeys announced;
  private final DeviceRepository devices;
  private final DeviceKeyRepository keys;
  private final DeviceAccounts accounts;
  private final Enrolments enrolments;
  private final Clock clock;

  @Inject
  PairAnnounced(
      AnnouncedKeys announced,
      DeviceRepository devices,
      DeviceKeyRepository keys,
      DeviceAccounts accounts,
      Enrolments enrolments,
      Clock clock) {
    this.announced = announced;
    this.devices = devices;
    this.keys = keys;
    this.accounts = accounts;
    this.enrolments = enrolments;
    this.clock = clock;
  }

  /** Whether a code is that of an announced key: base64url of 32 bytes. */
  static boolean code(String typed) {
    return typed.matches("[A-Za-z0-9_-]{43}");
  }

  /** Another nonce, once the last one is older than ten minutes. */
  @Transactional
  PairingOutcome challenge(String thumbprint) {
    return announced
        .fresh(thumbprint, clock.instant())
        .<PairingOutcome>map(found -> new Nonce(found.nonce(), found.nonceUntil()))
        .orElseGet(PairAnnounced::unknown);
  }

  @Transactional
  PairingOutcome present(String thumbprint, byte[] body) {
    var found = announced.find(thumbprint, clock.instant());
    if (found.isEmpty()) {
      return unknown();
    }
    var presented = Presentation.read(body);
    if (presented.isEmpty()) {
      return new Refused(PairingReason.PAIR_FORMAT);
    }
    var key = DeviceJwk.read(presented.get().jwk()).filter(read -> !read.weak());
    if (key.filter(read -> read.thumbprint().equals(thumbprint)).isEmpty()) {
      return new Refused(PairingReason.PAIR_KEY);
    }
    if (!holds(found.get(), Purpose.PAIR, presented.get().signature())) {
      return new Refused(PairingReason.PAIR_PROOF);
    }
    return announced
        .held(found.get())
        .map(held -> proved(held, presented.get(), key.get()))
        .orElseGet(PairAnnounced::unknown);
  }

  private PairingOutcome proved(Announced found, Presentation presented, DeviceJwk key) {
    if (found.device().isPresent()) { // the answer was lost
      return new Waiting(key.fingerprint());
    }
    if (accounts.keyTaken(key.thumbprint())) {
      return new Refused(PairingReason.PAIR_KEY_TAKEN);
    }
    if (devices.inUseBy(found.tenant(), found.owner().value()) >= StartPairing.MOST_DEVICES) {
      return new Refused(PairingReason.PAIR_MANY);
    }
    var now = clock.instant();
    var device = device(found, presented, key, now);
    devices.add(device);
    announced.prove(found, device.id());
    keys.add(new DeviceKey(device, key, now));
    enrolments.announced(device, key, now);
    return new Waiting(key.fingerprint());
  }

  private static Device device(
      Announced found, Presentation presented, DeviceJwk key, Instant now) {
    return new Device(
        "d" + Ids.random().substring(0, 9),
        found.tenant(),
        found.owner(),
        found.name(),
        new Device.Build(presented.model(), presented.software()),
        key.fingerprint(),
        now);
  }

  /** As after a code, until the device was heard. */
  @Transactional
  PairingOutcome credential(String thumbprint, String signature) {
    var found = announced.find(thumbprint, clock.instant());
    if (found.isEmpty()) {
      return unknown();
    }
    if (!holds(found.get(), Purpose.CREDENTIAL, signature)) {
      return new Refused(PairingReason.PAIR_PROOF);
    }
    return found
        .get()
        .device()
        .map(device -> deliver(device, thumbprint))
        .orElseGet(() -> new Waiting(found.get().jwk().fingerprint()));
  }

  private PairingOutcome deliver(String device, String thumbprint) {
    var signs = keys.of(device).filter(now -> now.jwk().thumbprint().equals(thumbprint));
    var revoked = devices.byId(device).flatMap(Device::revokedAt).isPresent();
    if (signs.isEmpty() || revoked || accounts.heard(device)) {
      return new Refused(PairingReason.PAIR_OVER);
    }
    var password = BrokerPassword.random();
    accounts.open(device, BrokerPassword.hash(password));
    return new Credential(device, signs.get().keyId(), password, accounts.highestBoot(device));
  }

  private boolean holds(Announced found, Purpose purpose, String signature) {
    return clock.instant().isBefore(found.nonceUntil())
        && PossessionCheck.holds(
            found.jwk(), purpose, found.thumbprint(), found.nonce(), signature);
  }

  private static PairingOutcome unknown() {
    return new Refused(PairingReason.PAIR_CODE);
  }
}
