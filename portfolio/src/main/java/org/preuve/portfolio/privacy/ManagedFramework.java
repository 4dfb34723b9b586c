package org.preuve.portfolio.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person did with frameworks.
 *
 * @param kind {@code role}, {@code published} or {@code moved}
 * @param what it is about
 * @param at when, ISO 8601
 * @param until when a role ended
 */
record ManagedFramework(String kind, String what, String at, @Nullable String until) {}
