package org.preuve.portfolio.submission;

import java.util.List;
import java.util.Optional;

/**
 * What {@code /submission/{n}} shows.
 *
 * @param lead when it was frozen and what it holds
 * @param manifest path of the manifest
 * @param intact whether the manifest is what was hashed
 * @param mine whether the student looks at it
 * @param owner name of the student, when somebody else looks at it
 */
public record SubmissionView(
    int attempt,
    String lead,
    String framework,
    String sha256,
    String manifest,
    boolean intact,
    boolean mine,
    Optional<String> owner,
    List<SubmissionsView.Item> items) {}
