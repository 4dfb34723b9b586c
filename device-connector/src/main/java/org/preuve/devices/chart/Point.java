package org.preuve.devices.chart;

import java.time.Instant;

/** One measured number. */
public record Point(Instant at, double value) {}
