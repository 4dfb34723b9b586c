package org.preuve.demo.device;

/**
 * One SenML record (RFC 8428).
 *
 * @param name what is measured, {@code temp}
 * @param unit SenML unit, {@code Cel}
 * @param value measured value
 */
public record Measurement(String name, String unit, double value) {}
