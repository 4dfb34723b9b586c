package org.preuve.portfolio.framework;

/**
 * The form of an import.
 *
 * @param megabytes largest document
 */
public record ImportView(int megabytes) {}
