package org.preuve.devices.live;

/**
 * Says whether anything happened to a device: two that are equal say no.
 *
 * @param messages stored so far
 * @param refused number of the newest refusal
 * @param challenge how often one was sent or answered
 */
record LiveMark(boolean revoked, long messages, long refused, long challenge) {}
