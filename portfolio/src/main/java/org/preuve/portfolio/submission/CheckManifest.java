package org.preuve.portfolio.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

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
            .map(signature -> signed(submission, signature))
            .orElseGet(() -> fromBefore(submission));
  }

  private boolean signed(Submission submission, byte[] signature) {
    var key = submission.signingKey().orElse("");
    return keys.verifies(key, submission.manifest(), signature);
  }

  /** Manifests of this form have always been signed: a signature was taken away. */
  private static boolean fromBefore(Submission submission) {
    return !new String(submission.manifest(), UTF_8).contains(SnapshotManifest.TYPE);
  }

  /** The key that signed it. */
  Optional<SubmissionKeys.Published> keyOf(Submission submission) {
    return submission.signature().isEmpty()
        ? Optional.empty()
        : submission.signingKey().flatMap(keys::find);
  }
}
