package org.preuve.portfolio;

/**
 * How far one can believe that a device measured a piece of evidence.
 *
 * @param level assurance level, {@code L0} to {@code L4}
 * @param simulated whether nothing was measured at all
 */
public record Measured(String level, boolean simulated) {}
