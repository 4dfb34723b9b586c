package org.preuve.web.page;

/**
 * One entry of the header's navigation.
 *
 * @param order smaller stands first
 * @param label visible word, already in the caller's language
 * @param path address inside the course, {@code /portfolio}
 */
public record NavEntry(int order, String label, String path) {}
