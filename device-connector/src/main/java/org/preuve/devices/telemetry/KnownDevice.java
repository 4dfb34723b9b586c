package org.preuve.devices.telemetry;

import org.preuve.devices.key.DeviceJwk;

/**
 * What the connector knows of a device.
 *
 * @param keyId {@code kid} that its messages must carry
 * @param key the key it proved to hold when it was paired
 * @param revoked whether its messages are no longer accepted
 */
public record KnownDevice(String keyId, DeviceJwk key, boolean revoked) {}
