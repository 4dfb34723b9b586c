package org.preuve.web;

/**
 * One person at one registration; the same human at two platforms is two of these, and they are
 * never joined by e-mail.
 *
 * @param value row of {@code lti_user}
 */
public record UserId(long value) {}
