package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings {@code preuve.keys.submission-*}.
 *
 * @param rotateAfter how long a key signs manifests, ISO 8601 duration, {@code
 *     preuve.keys.submission-rotate-after}
 */
@Dependent
record SubmissionKeysConfig(Duration rotateAfter) {

  /** Every key stays published for ever: more than one a day is a mistake. */
  private static final Duration SHORTEST = Duration.ofDays(1);

  @Inject
  SubmissionKeysConfig(
      @ConfigProperty(name = "preuve.keys.submission-rotate-after", defaultValue = "P365D")
          Duration rotateAfter) {
    if (rotateAfter.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("preuve.keys.submission-rotate-after is below a day");
    }
    this.rotateAfter = rotateAfter;
  }
}
