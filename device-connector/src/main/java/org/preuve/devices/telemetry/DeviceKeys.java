package org.preuve.devices.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.preuve.devices.key.DeviceJwk;

/**
 * Keys as they were read last. To find the point of a key costs more than to verify with it, so
 * each is read once and again only when its row says something else. What is asked for here may be
 * out of date; whoever stores a message looks at the row first.
 */
@ApplicationScoped
class DeviceKeys {

  /** With more devices than these all are read anew. */
  private static final int MOST = 10_000;

  /** A row and what was read from it. */
  private record Read(String jwk, KnownDevice known) {

    boolean says(String keyId, String text, boolean revoked) {
      return jwk.equals(text) && known.keyId().equals(keyId) && known.revoked() == revoked;
    }
  }

  private final Map<String, Read> read = new ConcurrentHashMap<>();

  /** What a row says of a device. */
  KnownDevice of(String device, String keyId, String jwk, boolean revoked) {
    var last = read.get(device);
    if (last != null && last.says(keyId, jwk, revoked)) {
      return last.known();
    }
    if (read.size() >= MOST) {
      read.clear();
    }
    var known = new KnownDevice(keyId, DeviceJwk.stored(jwk), revoked);
    read.put(device, new Read(jwk, known));
    return known;
  }

  /** What was read last of a device. */
  Optional<KnownDevice> last(String device) {
    return Optional.ofNullable(read.get(device)).map(Read::known);
  }
}
