package org.preuve.badges.transcript;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether these badges and decisions may stand in one record. */
final class TranscriptCheck {

  /** As many as this product looks at in one record; others look at fewer. */
  static final int MOST = 20;

  /**
   * Why not, if not.
   *
   * @param chosen ids of badges, and codes of decisions
   * @param counting ids and codes of those that the student has and that count now
   */
  Optional<TranscriptReason> check(List<String> chosen, Set<String> counting) {
    if (chosen.isEmpty()) {
      return Optional.of(TranscriptReason.TRANSCRIPT_EMPTY);
    }
    if (chosen.size() > MOST) {
      return Optional.of(TranscriptReason.TRANSCRIPT_LARGE);
    }
    return counting.containsAll(chosen)
        ? Optional.empty()
        : Optional.of(TranscriptReason.TRANSCRIPT_BADGE);
  }
}
