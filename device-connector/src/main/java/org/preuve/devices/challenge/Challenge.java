package org.preuve.devices.challenge;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One challenge of a session.
 *
 * @param nonce 16 random bytes, base64url
 * @param number from 1
 * @param of how many the session has
 * @param command what the device is asked to do; empty without one
 * @param sentAt server time at which the broker was given it; null before
 * @param answeredAt server time of the receipt of its answer; null without one
 * @param latency between the broker's confirmation and the receipt; null where nobody measured it
 * @param bootcount boot of the answer, −1 without one
 * @param sequence number of the answer, −1 without one
 */
public record Challenge(
    String nonce,
    String session,
    String device,
    int number,
    int of,
    String command,
    ChallengeState state,
    @Nullable Instant sentAt,
    @Nullable Instant answeredAt,
    @Nullable Duration latency,
    long bootcount,
    long sequence) {

  /** Where the device hears of it. */
  String topic() {
    return "ep/1/" + device + "/dn/chal";
  }

  /** {@code {"nonce":"…","number":1,"of":5,"command":"led on"}}; a command needs no escapes. */
  String json() {
    var start = "{\"nonce\":\"" + nonce + "\",\"number\":" + number + ",\"of\":" + of;
    return start + (command.isEmpty() ? "}" : ",\"command\":\"" + command + "\"}");
  }
}
