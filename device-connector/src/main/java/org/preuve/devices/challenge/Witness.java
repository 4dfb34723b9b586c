package org.preuve.devices.challenge;

import java.time.Instant;
import org.preuve.web.UserId;

/**
 * Words of a witness.
 *
 * @param words may be empty
 * @param by a teacher of the course
 * @param at server time at which it was said
 */
public record Witness(WitnessKind kind, String words, UserId by, Instant at) {}
