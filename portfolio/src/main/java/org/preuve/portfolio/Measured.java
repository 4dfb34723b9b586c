package org.preuve.portfolio;

/**
 * How far one can believe that a device measured a piece of evidence.
 *
 * @param level assurance level, {@code L0} to {@code L4}; empty where what says it was altered
 * @param how what is known
 */
public record Measured(String level, How how) {

  /** What is known of a measurement. */
  public enum How {
    /** A device measured it. */
    BY_DEVICE,
    /** A simulator made it up: nothing was measured. */
    SIMULATED,
    /** The document that says it is not the one that was frozen: nothing in it is believed. */
    ALTERED
  }

  /** What is said of a piece whose document is not the one that was frozen. */
  public static Measured altered() {
    return new Measured("", How.ALTERED);
  }

  /** Whether a device measured it. */
  public boolean byDevice() {
    return how == How.BY_DEVICE;
  }
}
