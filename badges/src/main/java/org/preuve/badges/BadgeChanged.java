package org.preuve.badges;

/**
 * Event: what an awarded badge says, who sees it or whether it counts is being changed, in the
 * transaction that changes it.
 *
 * @param award its id
 */
public record BadgeChanged(String award) {}
