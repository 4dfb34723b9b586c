package org.preuve.devices.pairing;

/**
 * The form that starts a pairing.
 *
 * @param name as entered
 * @param wrong whether the name is missing or too long
 */
public record NameView(String name, boolean wrong) {}
