package org.preuve.portfolio.framework;

import org.jspecify.annotations.Nullable;

/**
 * What a course works with.
 *
 * @param framework id of the framework
 * @param draft id of the draft whose wording its registration has confirmed, null without one
 * @param names {@code hidden} where those who assess read pseudonyms, else {@code shown}
 */
record ChosenFramework(String framework, @Nullable String draft, String names) {}
