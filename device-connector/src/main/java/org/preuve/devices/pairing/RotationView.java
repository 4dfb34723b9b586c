package org.preuve.devices.pairing;

/** The question before a device gets another key. */
public record RotationView(String id, String name, String fingerprint) {}
