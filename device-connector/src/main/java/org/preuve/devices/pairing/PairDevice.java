package org.preuve.devices.pairing;

import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.key.KeyText;
import org.preuve.devices.pairing.PairingOutcome.Challenge;
import org.preuve.devices.pairing.PairingOutcome.Credential;
import org.preuve.devices.pairing.PairingOutcome.Refused;
import org.preuve.devices.pairing.PairingOutcome.Waiting;
import org.preuve.devices.pairing.PossessionCheck.Purpose;
import org.preuve.devices.registry.BrokerPassword;
import org.preuve.devices.registry.DeviceAccounts;
import org.preuve.devices.registry.DeviceKey;
import org.preuve.devices.registry.DeviceKeyRepository;

/** The device's side of a pairing: ask for a nonce, prove a key, fetch the credential. */
@Dependent
class PairDevice {

  private final PairingRepository pairings;
  private final DeviceAccounts accounts;
  private final DeviceKeyRepository keys;
  private final Clock clock;

  @Inject
  PairDevice(
      PairingRepository pairings, DeviceAccounts accounts, DeviceKeyRepository keys, Clock clock) {
    this.pairings = pairings;
    this.accounts = accounts;
    this.keys = keys;
    this.clock = clock;
  }

  @Transactional
  PairingOutcome challenge(String typed) {
    return open(typed).<PairingOutcome>map(Challenge::new).orElseGet(() -> dead(typed));
  }

  @Transactional
  PairingOutcome present(String typed, byte[] body) {
    var pairing = open(typed);
    if (pairing.isEmpty()) {
      return dead(typed);
    }
    var presented = Presentation.read(body);
    if (presented.isEmpty()) {
      return new Refused(PairingReason.PAIR_FORMAT);
    }
    var key = DeviceJwk.read(presented.get().jwk()).filter(read -> !read.weak());
    return key.isEmpty()
        ? new Refused(PairingReason.PAIR_KEY)
        : present(pairing.get(), typed, presented.get(), key.get());
  }

  /** The same through the page of the owner; texts as typed. */
  @Transactional
  PairingOutcome byHand(Pairing pairing, String key, String model, String signature) {
    if (open(pairing.code()).isEmpty()) {
      return new Refused(PairingReason.PAIR_OVER);
    }
    var said = Presentation.printable(model);
    if (said.isEmpty()) {
      return new Refused(PairingReason.PAIR_FORMAT);
    }
    var read = KeyText.read(key);
    if (read.isEmpty()) {
      return new Refused(PairingReason.PAIR_KEY);
    }
    var presented = new Presentation(MissingNode.getInstance(), said, "", base64url(signature), "");
    return present(pairing, pairing.code(), presented, read.get());
  }

  /** What tools write as Base64 (RFC 4648, section 4), as this exchange has it (section 5). */
  static String base64url(String typed) {
    return typed.replaceAll("\\s", "").replace('+', '-').replace('/', '_').replaceAll("=+$", "");
  }

  private PairingOutcome present(
      Pairing pairing, String typed, Presentation presented, DeviceJwk key) {
    if (!PossessionCheck.holds(key, Purpose.PAIR, typed, pairing.nonce(), presented.signature())) {
      return wrongProof(pairing);
    }
    var old = pairing.rotates().flatMap(keys::of).map(DeviceKey::jwk);
    var vouched = !presented.previous().isEmpty();
    if (vouched && (old.isEmpty() || !vouches(old.get(), key, pairing, typed, presented))) {
      return wrongProof(pairing);
    }
    if (pairing.jwk().isPresent()) {
      return again(pairing.jwk(), key);
    }
    if (accounts.keyTaken(key.thumbprint())) {
      return new Refused(PairingReason.PAIR_KEY_TAKEN);
    }
    int first =
        pairings.present(
            pairing.id(), key.json(), presented.model(), presented.software(), vouched);
    return first == 1
        ? new Waiting(key.fingerprint())
        : again(pairings.byId(pairing.id()).flatMap(Pairing::jwk), key);
  }

  /** Whether the old key has signed the new one. */
  private static boolean vouches(
      DeviceJwk old, DeviceJwk key, Pairing pairing, String typed, Presentation presented) {
    var signed = pairing.nonce() + ":" + key.thumbprint();
    return PossessionCheck.holds(old, Purpose.ROTATE, typed, signed, presented.previous());
  }

  /** The same device may ask again; another one may not take its place. */
  private static PairingOutcome again(Optional<DeviceJwk> before, DeviceJwk key) {
    return before.filter(known -> same(known, key)).isPresent()
        ? new Waiting(key.fingerprint())
        : new Refused(PairingReason.PAIR_OVER);
  }

  /**
   * The credential, once its owner has confirmed; the caller then rewrites the broker's accounts.
   * An answer can be lost, so it is given again, with another password, until the device was heard.
   */
  @Transactional
  PairingOutcome credential(String typed, String signature) {
    var found = undelivered(typed);
    var key = found.flatMap(Pairing::jwk);
    if (found.isEmpty() || key.isEmpty()) {
      return dead(typed);
    }
    var pairing = found.get();
    if (!PossessionCheck.holds(key.get(), Purpose.CREDENTIAL, typed, pairing.nonce(), signature)) {
      return wrongProof(pairing);
    }
    if (pairing.state() == PairingState.PRESENTED) {
      return new Waiting(key.get().fingerprint());
    }
    var signs = pairing.device().flatMap(keys::of).filter(now -> same(now.jwk(), key.get()));
    return signs.isEmpty() // another key has taken its place since
        ? new Refused(PairingReason.PAIR_OVER)
        : deliver(pairing, signs.get());
  }

  private static boolean same(DeviceJwk one, DeviceJwk other) {
    return one.thumbprint().equals(other.thumbprint());
  }

  private PairingOutcome deliver(Pairing pairing, DeviceKey key) {
    if (pairings.deliver(pairing.id()) != 1) {
      return new Refused(PairingReason.PAIR_OVER);
    }
    var device = pairing.device().orElseThrow();
    var password = BrokerPassword.random();
    return accounts.open(device, BrokerPassword.hash(password))
        ? new Credential(device, key.keyId(), password, accounts.highestBoot(device))
        : new Refused(PairingReason.PAIR_OVER); // revoked since
  }

  private Optional<Pairing> undelivered(String typed) {
    return pairings
        .byCode(PairingCode.read(typed))
        .filter(
            pairing ->
                !pairing.over(clock.instant())
                    || (pairing.delivered(clock.instant())
                        && (pairing.rotates().isPresent()
                            || !accounts.heard(pairing.device().orElseThrow()))));
  }

  private PairingOutcome wrongProof(Pairing pairing) {
    pairings.fail(pairing.id());
    pairings.end(pairing.id(), Pairing.MOST_ATTEMPTS);
    return new Refused(PairingReason.PAIR_PROOF);
  }

  private Optional<Pairing> open(String typed) {
    return pairings
        .byCode(PairingCode.read(typed))
        .filter(pairing -> !pairing.over(clock.instant()));
  }

  private PairingOutcome dead(String typed) {
    var known = pairings.byCode(PairingCode.read(typed)).isPresent();
    return new Refused(known ? PairingReason.PAIR_OVER : PairingReason.PAIR_CODE);
  }
}
