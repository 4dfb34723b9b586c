package org.preuve.devices.telemetry;

import java.time.Instant;

/**
 * A refused message.
 *
 * @param device name in its topic
 * @param at server time
 * @param reason why
 * @param bootcount boot it claims, −1 if unknown
 * @param sequence number it claims, −1 if unknown
 */
public record RefusedRow(
    String device, Instant at, TelemetryReason reason, long bootcount, long sequence) {}
