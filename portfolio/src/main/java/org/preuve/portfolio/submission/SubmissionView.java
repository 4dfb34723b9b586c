package org.preuve.portfolio.submission;

import java.util.List;
import java.util.Optional;

/**
 * What {@code /submission/{n}} shows.
 *
 * @param lead when it was frozen and what it holds
 * @param scope which bloc it is for, and that pieces were left out; may be empty
 * @param base path of the submission
 * @param query names the student, when somebody else looks at it
 * @param intact whether the manifest is what was hashed and signed
 * @param key address of the key that signed it; empty for one of before manifests were signed
 * @param mine whether the student looks at it
 * @param owner name of the student, when somebody else looks at it
 * @param answers which piece answers which deliverable
 * @param late that it missed its deadline; may be empty
 * @param withdrawn when and why it was taken back; may be empty
 * @param withdrawable whether its student can take it back now
 */
public record SubmissionView(
    int attempt,
    String lead,
    String scope,
    String framework,
    String sha256,
    String base,
    String query,
    boolean intact,
    Optional<String> key,
    boolean mine,
    Optional<String> owner,
    List<SubmissionsView.Item> items,
    List<Answer> answers,
    String late,
    String withdrawn,
    boolean withdrawable) {

  /** A deliverable and the title of the piece that answers it. */
  public record Answer(String deliverable, String piece) {}
}
