package org.preuve.badges.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.status.StatusLists;
import org.preuve.lti.course.People;

/**
 * Writes the credential of a badge anew: the same id and the same day of the award, a newer
 * beginning (Open Badges 3.0: the newer {@code validFrom} wins), the name that the holder has now,
 * and a bit that no copy before has.
 */
@Dependent
public class Reissue {

  private final SignAward signing;
  private final StatusLists lists;
  private final AwardRepository awards;
  private final People people;

  @Inject
  Reissue(SignAward signing, StatusLists lists, AwardRepository awards, People people) {
    this.signing = signing;
    this.lists = lists;
    this.awards = awards;
    this.people = people;
  }

  /** Whether a credential of it that is written now would be over from the start. */
  public boolean over(Award award, Achievement achievement, Instant now) {
    return achievement
        .validity()
        .end(award.awardedAt(), signing.zone())
        .filter(end -> !end.isAfter(now))
        .isPresent();
  }

  /**
   * The new credential, which stands from now on.
   *
   * @param given what a teacher says of the person
   */
  @Transactional
  public String write(Award award, Achievement achievement, Given given, Instant now) {
    var name = people.name(award.recipient());
    var position = lists.reserve(award.registration());
    var credential =
        signing.again(
            award,
            achievement,
            name,
            awards.evidence(award.id()),
            given,
            lists.entry(position),
            now);
    awards.rewrite(
        award.id(),
        achievement.id(),
        name,
        given.narrative(),
        given.level(),
        given.link(),
        credential,
        position.list(),
        position.index());
    achievement
        .validity()
        .end(award.awardedAt(), signing.zone())
        .ifPresentOrElse(
            end -> awards.end(award.registration(), award.id(), end),
            () -> awards.endless(award.id()));
    return credential;
  }
}
