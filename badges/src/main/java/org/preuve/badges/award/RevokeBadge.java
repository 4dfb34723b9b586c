package org.preuve.badges.award;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.BadgeChanged;
import org.preuve.badges.log.AwardLog;
import org.preuve.badges.log.LogAction;
import org.preuve.badges.log.LogEntry;
import org.preuve.badges.status.StatusLists;
import org.preuve.web.Caller;

/** Takes a badge back: its bit is set, its page says so and why. */
@Dependent
public class RevokeBadge {

  private static final int MAX_REASON = 1000;

  private final AwardRepository awards;
  private final StatusLists lists;
  private final BadgeScores scores;
  private final AwardLog log;
  private final Event<BadgeChanged> changed;
  private final Clock clock;

  @Inject
  RevokeBadge(
      AwardRepository awards,
      StatusLists lists,
      BadgeScores scores,
      AwardLog log,
      Event<BadgeChanged> changed,
      Clock clock) {
    this.awards = awards;
    this.lists = lists;
    this.scores = scores;
    this.log = log;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * @param reason shown to everybody who opens the badge
   * @return why not; empty if it was taken back
   */
  @Transactional
  Optional<AwardReason> revoke(Caller assessor, String id, String reason) {
    // first the lock, then its place in a list: whoever lifts or corrects it gives it another one
    awards.lock(assessor.registration(), id);
    var award = awards.inCourse(id, assessor.course().value());
    if (award.isEmpty()) {
      return Optional.of(AwardReason.AWARD_UNKNOWN);
    }
    if (reason.isBlank() || reason.length() > MAX_REASON) {
      return Optional.of(AwardReason.REVOKE_REASON);
    }
    var back = award.get();
    if (back.revokedAt().isPresent()) {
      return Optional.of(AwardReason.REVOKE_ALREADY);
    }
    var now = clock.instant();
    take(assessor, back, reason.strip(), now);
    awards.changed(id, now, LogAction.REVOKED.name(), reason.strip(), "");
    log.append(
        assessor.registration(),
        List.of(
            LogEntry.of(
                LogAction.REVOKED,
                id,
                back.achievement(),
                back.course(),
                back.recipient(),
                assessor.user(),
                now,
                back.credential(),
                reason.strip())));
    return Optional.empty();
  }

  /** Takes back one that stands and is locked; whoever calls says so in the log. */
  @Transactional
  public void take(Caller assessor, Award award, String reason, Instant now) {
    awards.revoke(award.id(), assessor.course().value(), now, reason);
    lists.revoke(award.position());
    scores.revoked(assessor, award, now);
    changed.fire(new BadgeChanged(award.id()));
  }
}
