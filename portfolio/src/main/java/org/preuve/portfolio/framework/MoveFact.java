package org.preuve.portfolio.framework;

/**
 * Something that a course has under a version.
 *
 * @param kind {@code LINK}, {@code OPINION}, {@code DECISION}, {@code DRAFT} or {@code SUBMISSION}
 * @param code competency, empty for submissions
 * @param number how many
 */
record MoveFact(String kind, String code, long number) {}
