package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether a manifest still is what was frozen: by its hash, and by its signature if it has one. */
@Dependent
class CheckManifest {

  private final SubmissionKeys keys;

  @Inject
  CheckManifest(SubmissionKeys keys) {
    this.keys = keys;
  }

  boolean genuine(Submission submission) {
    return submission.intact()
        && submission
            .signature()
            .map(
                signature ->
                    keys.verifies(
                        submission.signingKey().orElse(""), submission.manifest(), signature))
            .orElse(true);
  }

  /** The key that signed it. */
  Optional<SubmissionKeys.Published> keyOf(Submission submission) {
    return submission.signature().isEmpty()
        ? Optional.empty()
        : submission.signingKey().flatMap(keys::find);
  }
}
