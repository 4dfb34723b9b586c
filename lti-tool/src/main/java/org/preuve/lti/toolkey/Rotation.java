package org.preuve.lti.toolkey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings {@code preuve.keys.lti-*}, ISO 8601 durations.
 *
 * @param rotateAfter how long a key signs, {@code preuve.keys.lti-rotate-after}
 * @param publishBefore how long the next key is published before it signs, {@code
 *     preuve.keys.lti-publish-before}; longer than {@code cacheFor}
 * @param keepAfter how long a replaced key stays published, {@code preuve.keys.lti-keep-after}
 * @param cacheFor how long platforms may keep our key set, {@code preuve.keys.lti-cache-for}
 */
@Dependent
record Rotation(
    Duration rotateAfter, Duration publishBefore, Duration keepAfter, Duration cacheFor) {

  @Inject
  Rotation(
      @ConfigProperty(name = "preuve.keys.lti-rotate-after", defaultValue = "P90D")
          Duration rotateAfter,
      @ConfigProperty(name = "preuve.keys.lti-publish-before", defaultValue = "PT24H")
          Duration publishBefore,
      @ConfigProperty(name = "preuve.keys.lti-keep-after", defaultValue = "P7D") Duration keepAfter,
      @ConfigProperty(name = "preuve.keys.lti-cache-for", defaultValue = "PT5M")
          Duration cacheFor) {
    if (publishBefore.compareTo(cacheFor) <= 0) {
      throw new IllegalArgumentException("preuve.keys.lti-publish-before is not over " + cacheFor);
    }
    if (rotateAfter.compareTo(publishBefore) <= 0) {
      throw new IllegalArgumentException(
          "preuve.keys.lti-rotate-after is not over " + publishBefore);
    }
    this.rotateAfter = rotateAfter;
    this.publishBefore = publishBefore;
    this.keepAfter = keepAfter;
    this.cacheFor = cacheFor;
  }
}
