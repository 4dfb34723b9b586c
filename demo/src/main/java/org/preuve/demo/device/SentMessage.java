package org.preuve.demo.device;

/**
 * A signed message as it went to the broker.
 *
 * @param kind {@code hello}, {@code t} or {@code r}: last level of the topic
 * @param bootcount number of the boot
 * @param seq number in that boot
 * @param jws the verbatim bytes, ASCII
 */
public record SentMessage(String kind, long bootcount, long seq, String jws) {

  /** SHA-256 of its bytes, base64url: what the next message and a negative receipt call it. */
  String hash() {
    return DeviceKey.base64(DeviceKey.sha256(jws));
  }
}
