package org.preuve.portfolio.framework;

/**
 * Something that a course has under a version.
 *
 * @param kind {@code LINK}, {@code OPINION}, {@code DECISION}, {@code DRAFT}, {@code SUBMISSION} or
 *     {@code DEADLINE}
 * @param code competency, empty for submissions and deadlines
 * @param number how many
 */
record MoveFact(String kind, String code, long number) {}
