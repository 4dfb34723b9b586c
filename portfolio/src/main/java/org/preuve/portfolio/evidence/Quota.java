package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.preuve.web.Caller;

/** How much, and how many pieces, one person may keep in all courses of a platform. */
@Dependent
class Quota {

  /** Pieces of one person in their current versions, in all courses of a platform. */
  static final int MOST_PIECES = 1000;

  private final EvidenceRepository evidence;
  private final UploadConfig config;

  @Inject
  Quota(EvidenceRepository evidence, UploadConfig config) {
    this.evidence = evidence;
    this.config = config;
  }

  /** Whether nothing more fits. */
  boolean used(Caller owner) {
    return !fits(owner, 1);
  }

  /** Whether so many bytes more fit. */
  boolean fits(Caller owner, long more) {
    long user = owner.user().value();
    return evidence.bytesOf(user) + evidence.bytesOfFiles(user) + more <= config.quota();
  }

  /** Whether so many further pieces are more than one person may keep. */
  boolean many(Caller owner, int more) {
    return evidence.piecesOf(owner.user().value()) + more > MOST_PIECES;
  }

  /** Bytes of one person in all. */
  long bytes() {
    return config.quota();
  }
}
