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

  @Inject
  SubmissionKeysConfig(
      @ConfigProperty(name = "preuve.keys.submission-rotate-after", defaultValue = "P365D")
          Duration rotateAfter) {
    this.rotateAfter = rotateAfter;
  }
}
