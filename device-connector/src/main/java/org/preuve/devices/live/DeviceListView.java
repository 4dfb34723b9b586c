package org.preuve.devices.live;

import java.util.List;
import org.preuve.devices.registry.AssuranceLevel;

/**
 * The list of devices.
 *
 * @param devices of this person
 * @param asked what the person is asked to own with others
 */
public record DeviceListView(List<Row> devices, List<Asked> asked) {

  /** A device of others. */
  public record Asked(String id, String name, String lead) {}

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
