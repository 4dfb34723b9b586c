package org.preuve.devices.proof;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.preuve.devices.telemetry.SignedTelemetry;

/** Which keys signed the messages of a window. */
final class WindowKeys {

  private WindowKeys() {}

  /** Their {@code kid}; neighbours begin with the same header, which is read once. */
  static Set<String> of(List<Sample> samples) {
    var found = new LinkedHashSet<String>();
    var header = new byte[0];
    for (var sample : samples) {
      var message = sample.message().message();
      if (header.length == 0 || !begins(message, header)) {
        found.add(SignedTelemetry.keyId(message));
        header = Arrays.copyOf(message, Math.max(0, dot(message) + 1));
      }
    }
    return found;
  }

  private static boolean begins(byte[] message, byte[] header) {
    return message.length >= header.length
        && Arrays.equals(message, 0, header.length, header, 0, header.length);
  }

  /** Where the header of a JWS ends; −1 in other forms. */
  private static int dot(byte[] message) {
    for (int i = 0; i < message.length; i++) {
      if (message[i] == '.') {
        return message[0] == 'e' ? i : -1;
      }
    }
    return -1;
  }
}
