package org.preuve.portfolio.assessment;

import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.Outcome;

/**
 * What an assessor says about one criterion.
 *
 * @param outcome null while not assessed
 * @param comment may be empty
 */
public record CriterionView(@Nullable Outcome outcome, String comment) {}
