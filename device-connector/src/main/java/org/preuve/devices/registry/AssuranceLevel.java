package org.preuve.devices.registry;

import java.util.regex.Pattern;

/** What a signature of a device is worth, from L0 to L4; shown wherever its proofs are. */
public enum AssuranceLevel {
  /** A simulator: nothing was measured. */
  L0(0),
  /** The network vouches for the device. */
  L1(1),
  /** A key in the memory of the board, which could be copied. */
  L2(2),
  /** A key that cannot leave its element. */
  L3(3),
  /** As L3, and a person witnessed the stimulus. */
  L4(4);

  private static final Pattern SIMULATOR = Pattern.compile("(?i)\\bsim(ulat|dev)");

  private final int number;

  AssuranceLevel(int number) {
    this.number = number;
  }

  /** From 0 to 4. */
  public int number() {
    return number;
  }

  /**
   * What can be believed of a device that only says its model: "SimDevice" and "simulator" are no
   * hardware.
   */
  public static AssuranceLevel ofModel(String model) {
    return SIMULATOR.matcher(model).find() ? L0 : L2;
  }
}
