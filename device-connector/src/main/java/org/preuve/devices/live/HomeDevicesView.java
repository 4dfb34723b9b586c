package org.preuve.devices.live;

import java.util.List;

/**
 * The devices of a person, on the own home.
 *
 * @param asked how many others the person is asked to own
 */
public record HomeDevicesView(List<Row> devices, long asked) {

  /**
   * One device.
   *
   * @param state in words
   * @param tone style of the state
   * @param seen when it was last heard of, in words
   */
  public record Row(String id, String name, String state, String tone, String seen) {}
}
