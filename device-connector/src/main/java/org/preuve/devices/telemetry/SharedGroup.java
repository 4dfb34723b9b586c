package org.preuve.devices.telemetry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.Sha256;

/**
 * The group in which the nodes of one installation share their subscription (MQTT 5, section
 * 4.8.2). Whoever knows its name could join it and take messages away where the broker's rules say
 * nothing of shared subscriptions, so the name is a secret that all nodes have: it comes from the
 * connector's password.
 *
 * @param name without slash or wildcard
 */
record SharedGroup(String name) {

  private static final byte[] PURPOSE = "preuve-share-1:".getBytes(StandardCharsets.US_ASCII);
  private static final int BYTES = 16;

  static SharedGroup of(byte[] password) {
    return new SharedGroup(Base64Url.encode(Arrays.copyOf(Sha256.of(PURPOSE, password), BYTES)));
  }

  String filter(String topics) {
    return "$share/" + name + "/" + topics;
  }
}
