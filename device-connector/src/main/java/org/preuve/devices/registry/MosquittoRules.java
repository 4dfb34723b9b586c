package org.preuve.devices.registry;

import java.util.List;

/**
 * What each account may do, as a file that Mosquitto reads ({@code acl_file}). It holds for reading
 * and writing; Mosquitto lets everybody subscribe and then delivers only what may be read. What
 * keeps a device out of the nodes' shared subscription is therefore the secret name of its group.
 *
 * <p>What a device writes has three names and no more: of each topic the broker keeps a retained
 * message for ever, and a device that makes up topics would fill it.
 */
final class MosquittoRules {

  private MosquittoRules() {}

  /**
   * The lines of the file.
   *
   * @param connector account of this server
   */
  static List<String> of(String connector) {
    return List.of(
        "# written by Preuve at each start",
        "user " + connector,
        "topic read ep/1/+/up/#",
        "topic read ep/1/+/st",
        "topic readwrite ep/1/beacon",
        "topic write ep/1/+/dn/#",
        "topic write ep/1/" + connector + "/up/probe",
        "",
        "# every other account: a device under its own name",
        "pattern write ep/1/%u/up/hello",
        "pattern write ep/1/%u/up/t",
        "pattern write ep/1/%u/up/r",
        "pattern write ep/1/%u/st",
        "pattern read ep/1/%u/dn/#",
        "pattern read ep/1/beacon");
  }
}
