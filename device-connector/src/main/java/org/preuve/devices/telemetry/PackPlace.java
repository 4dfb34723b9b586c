package org.preuve.devices.telemetry;

/** A place among the messages of a device, by boot and number. */
record PackPlace(long bootcount, long sequence) {

  static final PackPlace BEGINNING = new PackPlace(0, 0);

  /** Behind a number. */
  static PackPlace behind(long bootcount, long sequence) {
    return new PackPlace(bootcount, sequence + 1);
  }

  /** Behind a boot. */
  static PackPlace behind(long bootcount) {
    return new PackPlace(bootcount + 1, 0);
  }
}
