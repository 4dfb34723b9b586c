package org.preuve.badges.log;

/**
 * A row of the log.
 *
 * @param number from 1, without gaps
 * @param course in which it happened
 * @param content canonical JSON
 * @param former SHA-256 of the row before, hexadecimal; zeros for the first
 * @param sha256 of {@code former}, a line feed and {@code content}
 */
record LogRow(long number, long course, String content, String former, String sha256) {}
