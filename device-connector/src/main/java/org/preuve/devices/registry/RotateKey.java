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
   * @return false if the device is revoked: then nothing was changed
   */
  public boolean rotate(
      Device device,
      DeviceJwk key,
      String model,
      String software,
      boolean signedByOld,
      Instant now) {
    device.rotated(key.fingerprint(), model, software);
    if (devices.rotate(device.id(), key.fingerprint(), model, software, device.level()) == 0) {
      return false;
    }
    var old = keys.of(device.id()).orElseThrow();
    old.end(now);
    keys.change(old);
    keys.add(new DeviceKey(device, keys.count(device.id()) + 1, key, now));
    enrolments.rotated(device, key, old.jwk(), signedByOld, now);
    return true;
  }
}
