package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;

/**
 * Puts the bytes of deleted evidence into quarantine a day later, and deletes them a month after
 * that. Not at once: the same bytes may just be coming in again, for anybody of any tenant.
 */
@Dependent
class ForgetFiles {

  private static final Duration GRACE = Duration.ofDays(1);
  private static final Duration QUARANTINE = Duration.ofDays(30);

  private final EvidenceFiles files;
  private final EvidenceRepository evidence;
  private final Clock clock;

  @Inject
  ForgetFiles(EvidenceFiles files, EvidenceRepository evidence, Clock clock) {
    this.files = files;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** One round. */
  EvidenceFiles.Forgotten forget() {
    var now = clock.instant();
    try {
      return files.forget(
          now.minus(GRACE), now.minus(QUARANTINE), hash -> evidence.withHash(hash) > 0);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
