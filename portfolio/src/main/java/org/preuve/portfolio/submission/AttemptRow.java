package org.preuve.portfolio.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, without its manifest.
 *
 * @param bloc number of the only bloc that it is for, 0 for all
 * @param late whether it missed its deadline
 * @param withdrawnAt when its student took it back
 */
public record AttemptRow(
    int attempt,
    Instant frozenAt,
    String sha256,
    int bloc,
    boolean late,
    @Nullable Instant withdrawnAt) {}
