package org.preuve.devices.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.proof.Sample;
import org.preuve.devices.registry.Device;
import org.preuve.devices.telemetry.RefusedRow;
import org.preuve.devices.telemetry.StoredMessage;

/**
 * What the page of a device is made of, read once for all who look at it.
 *
 * @param keyId {@code kid} of the key with which it signs now
 * @param samples the newest, by boot and number
 * @param last when the newest came
 * @param refused the newest refusals, newest first
 * @param count of all stored messages
 */
record LiveState(
    Device device,
    String keyId,
    List<Sample> samples,
    Optional<Instant> last,
    List<RefusedRow> refused,
    long count) {

  /**
   * Sorts what was read.
   *
   * @param newest newest first
   */
  static LiveState of(
      Device device,
      String keyId,
      List<StoredMessage> newest,
      List<RefusedRow> refused,
      long count) {
    var inOrder =
        newest.stream()
            .sorted(
                Comparator.comparingLong(StoredMessage::bootcount)
                    .thenComparingLong(StoredMessage::sequence))
            .toList();
    return new LiveState(
        device,
        keyId,
        Sample.of(inOrder, device.pairedAt()),
        newest.stream().findFirst().map(StoredMessage::receivedAt),
        refused,
        count);
  }

  boolean revoked() {
    return device.revokedAt().isPresent();
  }
}
