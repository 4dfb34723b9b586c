package org.preuve.badges.transcript;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardRepository;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.transcript.DecidedCompetencies.Decided;
import org.preuve.web.Caller;

/** What a person holds in a course, with what it stands for. */
@Dependent
class HeldBadges {

  /** States in which a badge counts. */
  private static final Set<String> COUNT = Set.of("public", "private");

  private final AwardRepository awards;
  private final Achievements achievements;
  private final Issuers issuers;
  private final Clock clock;

  @Inject
  HeldBadges(AwardRepository awards, Achievements achievements, Issuers issuers, Clock clock) {
    this.awards = awards;
    this.achievements = achievements;
    this.issuers = issuers;
    this.clock = clock;
  }

  /**
   * One badge.
   *
   * @param state as {@link Award#state}
   */
  record Held(Award award, Achievement achievement, String state) {

    boolean counts() {
      return COUNT.contains(state);
    }

    /**
     * Whether it speaks for that decision, or against it: what was suspended, or taken back since,
     * is not said again in other words.
     */
    boolean answers(Decided decided) {
      var since = decided.decision().decidedAt();
      return achievement.isOf(decided.framework().id(), decided.code())
          && (counts()
              || award.suspended()
              || award.revokedAt().filter(at -> at.isAfter(since)).isPresent());
    }
  }

  /** Newest first. */
  List<Held> of(Caller holder) {
    var now = clock.instant();
    var keys = issuers.standing(holder.registration());
    return awards.heldBy(holder.user().value(), holder.course().value()).stream()
        .map(
            award ->
                new Held(
                    award,
                    achievements.find(award.achievement()).orElseThrow(),
                    award.state(now, keys)))
        .toList();
  }
}
