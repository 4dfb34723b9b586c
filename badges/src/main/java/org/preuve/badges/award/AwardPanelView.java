package org.preuve.badges.award;

import java.util.Optional;

/**
 * The way to a badge.
 *
 * @param refusal why it cannot be awarded
 * @param path of the award page
 * @param awarded date on which it was awarded
 */
public record AwardPanelView(Optional<String> refusal, String path, Optional<String> awarded) {}
