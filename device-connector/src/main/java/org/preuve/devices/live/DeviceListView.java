package org.preuve.devices.live;

import java.util.List;
import org.preuve.devices.registry.AssuranceLevel;

/**
 * The list of devices.
 *
 * @param devices of this person
 * @param assessor whether messages of unknown devices are shown
 * @param strangers the newest messages that name no paired device
 */
public record DeviceListView(List<Row> devices, boolean assessor, List<Stranger> strangers) {

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

  /** One refused message. */
  public record Stranger(String device, String at) {}
}
