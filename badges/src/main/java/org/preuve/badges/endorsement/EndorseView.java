package org.preuve.badges.endorsement;

/**
 * What whoever was asked sees.
 *
 * @param path of this page, which nobody else knows
 * @param holder who asks
 * @param badge what it is called
 * @param can what its holder can do
 * @param until when it can be answered, in words
 * @param wrong whether the form is to be mended
 */
public record EndorseView(
    String path,
    String holder,
    String badge,
    String can,
    String until,
    EndorsementAnswer form,
    boolean wrong) {}
