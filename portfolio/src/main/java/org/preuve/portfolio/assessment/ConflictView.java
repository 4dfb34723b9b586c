package org.preuve.portfolio.assessment;

/**
 * Two decisions at once: theirs is in force, yours is kept as a draft.
 *
 * @param theirsMeta who and when
 * @param path back to the assessing page
 */
public record ConflictView(
    String code,
    String student,
    String theirsMeta,
    AssessView.Mark theirs,
    String theirsMessage,
    AssessView.Mark yours,
    String yoursMessage,
    String path) {}
