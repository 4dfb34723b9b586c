package org.preuve.portfolio;

/**
 * A competency of one framework version; a code alone means another thing in another version.
 *
 * @param framework id of the version
 * @param code competency
 */
public record FrameworkCode(String framework, String code) {}
