package org.preuve.devices.live;

/** The question before a device is revoked. */
public record RevocationView(String id, String name) {}
