package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;

/**
 * Deletes the bytes of deleted evidence a day later. Not at once: the same bytes may just be coming
 * in again, for anybody of any tenant.
 */
@Dependent
class ForgetFiles {

  private static final Duration GRACE = Duration.ofDays(1);

  private final EvidenceFiles files;
  private final EvidenceRepository evidence;
  private final Clock clock;

  @Inject
  ForgetFiles(EvidenceFiles files, EvidenceRepository evidence, Clock clock) {
    this.files = files;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** Number of files deleted. */
  int forget() {
    try {
      return files.forget(clock.instant().minus(GRACE), hash -> evidence.withHash(hash) > 0);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
