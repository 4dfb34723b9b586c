package org.preuve.devices.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.preuve.devices.key.DeviceJwk;

/** A device signs with another key from now on; in the transaction of the thread. */
@Dependent
public class RotateKey {

  private final DeviceRepository devices;
  private final DeviceKeyRepository keys;
  private final Enrolments enrolments;

  @Inject
  RotateKey(DeviceRepository devices, DeviceKeyRepository keys, Enrolments enrolments) {
    this.devices = devices;
    this.keys = keys;
    this.enrolments = enrolments;
  }

  /**
   * Ends the old key and begins the new one at the same moment.
   *
   * @param model hardware, as the device says now; what its signature is worth never rises by it
   * @param signedByOld whether the old key has signed the new one
   */
  public void rotate(
      Device device,
      DeviceJwk key,
      String model,
      String software,
      boolean signedByOld,
      Instant now) {
    var old = keys.of(device.id()).orElseThrow();
    old.end(now);
    keys.change(old);
    keys.add(new DeviceKey(device, keys.count(device.id()) + 1, key, now));
    device.rotated(key.fingerprint(), model, software);
    devices.change(device);
    enrolments.rotated(device, key, old.jwk(), signedByOld, now);
  }
}
