package org.preuve.devices.tlog;

import java.time.Duration;
import java.time.Instant;

/**
 * What came from a device in an hour, as it stands in the log.
 *
 * @param id names it among all
 * @param begins first moment; the hour of the server's clock in UTC
 * @param messages how many
 * @param root hex, of the tree (RFC 6962, section 2.1) over the SHA-256 of each, in the order of
 *     receipt, boot and number
 * @param text the record itself, JSON
 */
public record Hour(String id, Instant begins, int messages, String root, String text) {

  /** How long one is. */
  public static final Duration LENGTH = Duration.ofHours(1);

  static String text(String device, Instant begins, int messages, String root) {
    return "{\"type\":\"preuve-hour-1\",\"device\":\""
        + device
        + "\",\"from\":\""
        + begins
        + "\",\"to\":\""
        + begins.plus(LENGTH)
        + "\",\"messages\":"
        + messages
        + ",\"root\":\""
        + root
        + "\"}";
  }
}
