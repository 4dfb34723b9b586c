package org.preuve.devices.chart;

import java.time.Instant;

/** A time without measurements, drawn as a hole; its number joins chart and text. */
public record Hole(int number, Instant from, Instant to) {}
