package org.preuve.devices.check;

/** What can be required of a window of telemetry. */
public enum CheckKind {
  /** It measured for at least so many minutes. */
  UPTIME(true),
  /** At least so many measurements a minute, on average. */
  RATE(true),
  /** No silence is longer than so many seconds. */
  GAP(true),
  /** All values of a series lie between two numbers. */
  RANGE(false),
  /** The values of a series differ by at least so much. */
  VARIES(false),
  /** At least so many challenges were answered in time, and none too late or not at all. */
  CHALLENGE(false),
  /** At least so many restarts, as the boots are counted, each over within so many seconds. */
  RESTART(true),
  /** The assurance level of the device is at least so high. */
  LEVEL(false);

  private final boolean timed;

  CheckKind(boolean timed) {
    this.timed = timed;
  }

  /** Whether it rests on times that the device claims. */
  boolean timed() {
    return timed;
  }
}
