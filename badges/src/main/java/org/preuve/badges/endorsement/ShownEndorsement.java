package org.preuve.badges.endorsement;

import org.preuve.badges.verify.EndorsementView;

/**
 * An endorsement beside its badge.
 *
 * @param address its document
 * @param title whose word it is
 * @param view what was verified just now
 */
public record ShownEndorsement(String address, String title, EndorsementView view) {}
