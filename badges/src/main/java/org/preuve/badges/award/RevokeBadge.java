package org.preuve.badges.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.badges.status.StatusLists;
import org.preuve.web.Caller;

/** Takes a badge back: its bit is set, its page says so and why. */
@Dependent
class RevokeBadge {

  private static final int MAX_REASON = 1000;

  private final AwardRepository awards;
  private final StatusLists lists;
  private final BadgeScores scores;
  private final Clock clock;

  @Inject
  RevokeBadge(AwardRepository awards, StatusLists lists, BadgeScores scores, Clock clock) {
    this.awards = awards;
    this.lists = lists;
    this.scores = scores;
    this.clock = clock;
  }

  /**
   * @param reason shown to everybody who opens the badge
   * @return why not; empty if it was taken back
   */
  @Transactional
  Optional<AwardReason> revoke(Caller assessor, String id, String reason) {
    var award = awards.find(id);
    if (award.isEmpty()) {
      return Optional.of(AwardReason.AWARD_UNKNOWN);
    }
    if (reason.isBlank() || reason.length() > MAX_REASON) {
      return Optional.of(AwardReason.REVOKE_REASON);
    }
    var now = clock.instant();
    if (awards.revoke(id, assessor.course().value(), now, reason.strip()) == 0) {
      return Optional.of(
          award.get().revokedAt().isPresent()
              ? AwardReason.REVOKE_ALREADY
              : AwardReason.AWARD_UNKNOWN);
    }
    lists.revoke(award.get().position());
    scores.revoked(assessor, award.get(), now);
    return Optional.empty();
  }
}
