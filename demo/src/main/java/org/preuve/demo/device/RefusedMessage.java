package org.preuve.demo.device;

/**
 * A message that the server will not store.
 *
 * @param code why, {@code TELEMETRY_EQUIVOCATION}
 */
public record RefusedMessage(SentMessage message, String code) {}
