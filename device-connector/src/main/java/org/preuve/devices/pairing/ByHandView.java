package org.preuve.devices.pairing;

import java.util.Optional;

/**
 * Pairing of a device without HTTP: its owner carries what it says from one to the other.
 *
 * @param address of this page inside the course
 * @param steps address of the steps of the pairing
 * @param step 1 give the key, 4 fetch the account, 5 the account is shown once, 0 neither now
 * @param sign what the device signs
 * @param key as typed
 * @param model as typed
 * @param signature as typed
 * @param problem code of what was refused; empty without
 * @param account empty before the signature was right
 */
public record ByHandView(
    String address,
    String steps,
    String name,
    int step,
    String sign,
    String key,
    String model,
    String signature,
    String problem,
    Optional<Account> account) {

  /** What the device needs to connect; the password is shown here and nowhere else. */
  public record Account(
      String device, String keyId, String password, String broker, String bootcount) {

    /** The password stays out of every log. */
    @Override
    public String toString() {
      return "account of " + device;
    }
  }
}
