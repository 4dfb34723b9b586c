package org.preuve.devices.telemetry;

/**
 * A message that waits to be stored.
 *
 * @param excess whether its device has sent more than it may
 * @param acknowledge tells the broker that it is stored; does nothing once the connection it came
 *     over is gone, because the broker then delivers it again
 */
record Delivery(Arrived arrived, boolean excess, Runnable acknowledge) {}
