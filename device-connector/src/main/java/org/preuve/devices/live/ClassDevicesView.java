package org.preuve.devices.live;

import java.util.List;
import org.preuve.devices.registry.AssuranceLevel;

/**
 * One page of the devices of a class.
 *
 * @param before number of the page before, 0 if this is the first
 * @param after number of the page after, 0 if this is the last
 */
public record ClassDevicesView(List<Row> devices, int before, int after) {

  /**
   * One device.
   *
   * @param state in words
   * @param tone style of the state
   * @param seen when it was last heard of, in words
   */
  public record Row(
      String id,
      String name,
      String owner,
      String model,
      AssuranceLevel level,
      String state,
      String tone,
      String seen,
      String paired) {}
}
