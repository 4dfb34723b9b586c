package org.preuve.devices.telemetry;

import org.jspecify.annotations.Nullable;
import org.preuve.devices.key.Base64Url;

/**
 * What tells a device that one of its messages was refused and will not be stored; or, where it
 * names none, that the device sends too fast and must send again what has no receipt.
 *
 * @param bootcount boot it claims, −1 if unknown
 * @param sequence number it claims, −1 if unknown
 * @param hash SHA-256 of its bytes, by which the device knows it again; null where none is meant
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record NegativeReceipt(
    String device, long bootcount, long sequence, byte @Nullable [] hash, TelemetryReason reason) {

  String topic() {
    return "ep/1/" + device + "/dn/nack";
  }

  /** {@code {"bootcount":3,"seq":366,"hash":"…","code":"TELEMETRY_NUMBER"}}. */
  String json() {
    return "{\"bootcount\":"
        + number(bootcount)
        + ",\"seq\":"
        + number(sequence)
        + ",\"hash\":"
        + (hash == null ? "null" : "\"" + Base64Url.encode(hash) + "\"")
        + ",\"code\":\""
        + reason.name()
        + "\"}";
  }

  private static String number(long number) {
    return number < 0 ? "null" : Long.toString(number);
  }
}
