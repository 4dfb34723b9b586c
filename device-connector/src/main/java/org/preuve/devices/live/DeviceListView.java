package org.preuve.devices.live;

import java.util.List;
import org.preuve.devices.registry.AssuranceLevel;

/**
 * The list of devices.
 *
 * @param devices of this person
 * @param asked what the person is asked to own with others
 * @param announced what waits for its device to come
 */
public record DeviceListView(List<Row> devices, List<Asked> asked, List<Waiting> announced) {

  /** A key that a teacher has announced and no device has proved. */
  public record Waiting(String name, String model, String address, String until) {}

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
