package org.preuve.badges.award;

/**
 * The page that asks before a badge is taken back.
 *
 * @param name of the badge
 * @param action path that the form posts to
 */
public record RevokeView(String name, String holder, String date, String picture, String action) {}
