package org.preuve.devices.pairing;

import jakarta.data.exceptions.EntityExistsException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceAccounts;
import org.preuve.devices.registry.DeviceKey;
import org.preuve.devices.registry.DeviceKeyRepository;
import org.preuve.devices.registry.DeviceRepository;
import org.preuve.devices.registry.Enrolments;
import org.preuve.devices.registry.Owners;
import org.preuve.devices.registry.RotateKey;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** The owner's side of a pairing: get a code, compare the fingerprint, confirm or refuse. */
@Dependent
class StartPairing {

  private static final Duration FORGET_AFTER = Duration.ofDays(1);

  /** Of one person in an hour. */
  static final int MOST_CODES = 30;

  /** Of one person, those that were revoked not counted: a laboratory has fewer. */
  static final int MOST_DEVICES = 200;

  private final PairingRepository pairings;
  private final DeviceRepository devices;
  private final DeviceKeyRepository keys;
  private final DeviceAccounts accounts;
  private final Owners owners;
  private final Enrolments enrolments;
  private final RotateKey rotate;
  private final Clock clock;

  @Inject
  StartPairing(
      PairingRepository pairings,
      DeviceRepository devices,
      DeviceKeyRepository keys,
      DeviceAccounts accounts,
      Owners owners,
      Enrolments enrolments,
      RotateKey rotate,
      Clock clock) {
    this.pairings = pairings;
    this.devices = devices;
    this.keys = keys;
    this.accounts = accounts;
    this.owners = owners;
    this.enrolments = enrolments;
    this.rotate = rotate;
    this.clock = clock;
  }

  /** A new code for a device that will have that name; empty for who has very many. */
  @Transactional
  Optional<Pairing> start(Caller owner, String name) {
    var person = owner.user().value();
    pairings.forgetBefore(clock.instant().minus(FORGET_AFTER));
    if (pairings.madeBy(person, clock.instant().minus(Duration.ofHours(1))) >= MOST_CODES
        || devices.inUseBy(owner.registration(), person) >= MOST_DEVICES) {
      return Optional.empty();
    }
    var pairing =
        new Pairing(owner, name, PairingCode.random(), PairingCode.nonce(), clock.instant());
    pairings.add(pairing);
    return Optional.of(pairing);
  }

  /** A code with which a device of this person gets another key; empty for who made very many. */
  @Transactional
  Optional<Pairing> rotate(Caller owner, Device device) {
    var since = clock.instant().minus(Duration.ofHours(1));
    if (pairings.madeBy(owner.user().value(), since) >= MOST_CODES) {
      return Optional.empty();
    }
    var pairing =
        Pairing.rotating(owner, device, PairingCode.random(), PairingCode.nonce(), clock.instant());
    pairings.add(pairing);
    return Optional.of(pairing);
  }

  /** A pairing of this person. */
  @Transactional
  Optional<Pairing> of(Caller owner, String id) {
    return pairings.byId(id).filter(pairing -> pairing.owner().equals(owner.user()));
  }

  /**
   * The fingerprints match: the device is this person's now.
   *
   * @return why not, if it is not
   * @throws EntityExistsException if somebody else confirms the same key at this moment
   */
  @Transactional
  Optional<PairingReason> confirm(Caller owner, Pairing pairing) {
    var now = clock.instant();
    if (pairing.state() != PairingState.PRESENTED || pairing.over(now)) {
      return Optional.of(PairingReason.PAIR_OVER);
    }
    var key = pairing.jwk().orElseThrow();
    if (accounts.keyTaken(key.thumbprint())) {
      return Optional.of(PairingReason.PAIR_KEY_TAKEN);
    }
    if (pairings.confirm(pairing.id(), key.json()) == 0) { // it was confirmed or refused meanwhile
      return Optional.of(PairingReason.PAIR_OVER);
    }
    var rotated = pairing.rotates();
    if (rotated.isPresent()) {
      return rotated(owner, pairing, key, devices.byId(rotated.get()).orElseThrow(), now);
    }
    enrol(owner, pairing, key, now);
    return Optional.empty();
  }

  private Optional<PairingReason> rotated(
      Caller owner, Pairing pairing, DeviceJwk key, Device device, Instant now) {
    if (!owners.owns(owner.user(), device)) { // left since the code was made
      pairings.refuse(pairing.id());
      return Optional.of(PairingReason.PAIR_OVER);
    }
    var vouched = pairing.signedByOld();
    if (!rotate.rotate(device, key, pairing.model(), pairing.software(), vouched, now)) {
      pairings.refuse(pairing.id());
      return Optional.of(PairingReason.PAIR_REVOKED);
    }
    pairings.name(pairing.id(), device.id());
    return Optional.empty();
  }

  private void enrol(Caller owner, Pairing pairing, DeviceJwk key, Instant now) {
    var id = "d" + Ids.random().substring(0, 9);
    var device =
        new Device(
            id,
            owner,
            pairing.deviceName(),
            pairing.model(),
            pairing.software(),
            key.fingerprint(),
            now);
    devices.add(device);
    keys.add(new DeviceKey(device, key, now));
    pairings.name(pairing.id(), device.id());
    enrolments.record(device, key, "enrolled", now);
  }

  /** The fingerprints differ, or the owner changed their mind. */
  @Transactional
  void refuse(Pairing pairing) {
    pairings.refuse(pairing.id());
  }
}
