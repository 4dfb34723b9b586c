package org.preuve.badges.award;

import java.util.Optional;

/**
 * The way to a badge.
 *
 * @param refusal why it cannot be awarded
 * @param path of the award page
 * @param awarded date on which the badge that stands was awarded
 * @param invalid why the badge that stands does not count now, in a word
 * @param revoked when and why the last one was taken back, in words
 * @param kept why it outlives its decision, in words
 */
public record AwardPanelView(
    Optional<String> refusal,
    String path,
    Optional<String> awarded,
    Optional<String> invalid,
    Optional<String> revoked,
    Optional<String> kept) {}
