package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import org.preuve.devices.key.Base64Url;

/** Makes the nonces that let a device show that a message is younger than them. */
@Dependent
class Beacon {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final BeaconRepository store;
  private final Clock clock;

  @Inject
  Beacon(BeaconRepository store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A nonce that is kept from now on: 22 characters of base64url. */
  String next() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    var nonce = Base64Url.encode(bytes);
    store.add(nonce, clock.instant());
    return nonce;
  }
}
