package org.preuve.portfolio.framework;

/**
 * The source of a draft as it is stored.
 *
 * @param content its pieces as JSON
 * @param origins of the draft's rows as JSON, in their order
 */
record KeptSource(String content, String origins) {}
