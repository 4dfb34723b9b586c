package org.preuve.server.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The packets of one MQTT connection (MQTT 5, section 2.1), put together from the pieces in which
 * they come. A piece that is looked at first begins with a packet.
 */
final class MqttPackets {

  private static final int PUBLISH = 3;

  private byte[] begun = {};

  /** The whole packets among what came so far, but for those that bring telemetry. */
  byte[] withoutTelemetry(byte[] piece, int length) {
    var all = Arrays.copyOf(begun, begun.length + length);
    System.arraycopy(piece, 0, all, begun.length, length);
    var out = new ByteArrayOutputStream();
    int at = 0;
    for (int next = end(all, at); next > 0; next = end(all, at)) {
      if (!telemetry(all, at)) {
        out.write(all, at, next - at);
      }
      at = next;
    }
    begun = Arrays.copyOfRange(all, at, all.length);
    return out.toByteArray();
  }

  /** Where the packet ends that begins there; 0 while it is not whole. */
  private static int end(byte[] all, int at) {
    int length = 0;
    for (int i = 1; i <= 4 && at + i < all.length; i++) {
      length |= (all[at + i] & 0x7f) << (7 * (i - 1));
      if (all[at + i] >= 0) {
        int end = at + i + 1 + length;
        return end <= all.length ? end : 0;
      }
    }
    return 0;
  }

  private static boolean telemetry(byte[] all, int at) {
    if ((all[at] & 0xff) >> 4 != PUBLISH) {
      return false;
    }
    int topic = at + 1;
    while (all[topic] < 0) {
      topic++;
    }
    int size = (all[topic + 1] & 0xff) << 8 | (all[topic + 2] & 0xff);
    return new String(all, topic + 3, size, UTF_8).contains("/up/");
  }
}
