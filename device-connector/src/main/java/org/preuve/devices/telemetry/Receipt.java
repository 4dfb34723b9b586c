package org.preuve.devices.telemetry;

/**
 * What is committed of one boot of a device.
 *
 * @param json {@code {"bootcount":3,"seq":366}}, with {@code "missing"} when there are holes
 */
record Receipt(String device, long bootcount, String json) {

  String topic() {
    return "ep/1/" + device + "/dn/ack";
  }
}
