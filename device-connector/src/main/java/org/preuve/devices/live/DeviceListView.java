package org.preuve.devices.live;

import java.util.List;
import org.preuve.devices.registry.AssuranceLevel;

/**
 * The list of devices.
 *
 * @param devices of this person
 */
public record DeviceListView(List<Row> devices) {

  /** One device. */
  public record Row(
      String id,
      String name,
      String model,
      AssuranceLevel level,
      String state,
      String tone,
      String seen,
      long messages) {}
}
