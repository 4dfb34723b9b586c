package org.preuve.badges.award;

import static org.preuve.badges.BadgePages.PAGES;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.log.AwardLog;
import org.preuve.badges.log.LogAction;
import org.preuve.badges.log.LogEntry;
import org.preuve.badges.stated.WithdrawStated;
import org.preuve.lti.course.People;
import org.preuve.portfolio.FrameworkCode;
import org.preuve.portfolio.RestsOnDecision;
import org.preuve.portfolio.Subject;
import org.preuve.portfolio.assessment.Decisions;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/**
 * The badge that stands on a decision, also where the course has moved with it to another version:
 * who lowers it takes the badge back, or says why not.
 */
@Dependent
public class StandingBadge implements RestsOnDecision {

  private final Decisions decisions;
  private final Achievements achievements;
  private final AwardRepository awards;
  private final RevokeBadge revocation;
  private final WithdrawStated stated;
  private final People people;
  private final AwardLog log;
  private final Clock clock;

  @Inject
  StandingBadge(
      Decisions decisions,
      Achievements achievements,
      AwardRepository awards,
      RevokeBadge revocation,
      WithdrawStated stated,
      People people,
      AwardLog log,
      Clock clock) {
    this.decisions = decisions;
    this.achievements = achievements;
    this.awards = awards;
    this.revocation = revocation;
    this.stated = stated;
    this.people = people;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public boolean open(Caller assessor, Subject subject, Map<String, String> fields) {
    return !LoweredAnswer.of(fields).complete()
        && standing(assessor, subject).findFirst().isPresent();
  }

  @Override
  public Content question(Page page, Subject subject, Map<String, String> fields) {
    var all = standing(page.caller().orElseThrow(), subject).toList();
    var own = page.with(PAGES);
    var also = all.stream().skip(1).map(award -> name(own, award)).toList();
    return PAGES.content(
        "award/lowered.jte",
        own,
        LoweredBadgeView.of(own, all.get(0), also, LoweredAnswer.of(fields)));
  }

  private String name(Page page, Award award) {
    return achievements
        .find(award.achievement())
        .map(one -> one.name().in(page.locale()))
        .orElse("");
  }

  @Override
  public void settle(Caller assessor, Subject subject, Map<String, String> fields) {
    // in the order in which those who correct many lock them
    var held =
        standing(assessor, subject)
            .map(Award::id)
            .sorted()
            .flatMap(id -> locked(assessor, id).stream())
            .toList();
    stated.lowered(assessor, subject.student(), origins(assessor, subject));
    held.forEach(award -> settle(assessor, award, fields));
  }

  /** As it stands now that nobody else can change it. */
  private Optional<Award> locked(Caller assessor, String id) {
    return awards
        .lock(assessor.registration(), id)
        .flatMap(awards::find)
        .filter(award -> award.revokedAt().isEmpty());
  }

  private void settle(Caller assessor, Award award, Map<String, String> fields) {
    var answer = LoweredAnswer.of(fields);
    if (answer.keep()) {
      var who = people.name(assessor.user());
      var now = clock.instant();
      awards.keep(award.id(), award.course().value(), now, who, answer.reason());
      log.append(
          assessor.registration(),
          List.of(
              LogEntry.of(
                  LogAction.KEPT,
                  award.id(),
                  award.achievement(),
                  award.course(),
                  award.recipient(),
                  assessor.user(),
                  now,
                  award.credential(),
                  answer.reason())));
    } else {
      revocation.revoke(assessor, award.id(), answer.reason());
    }
  }

  /**
   * More than one where a badge was awarded under each of two versions, or by a rule that rests on
   * the decision too.
   */
  private Stream<Award> standing(Caller assessor, Subject subject) {
    var found = new LinkedHashMap<String, Award>();
    origins(assessor, subject).stream()
        .flatMap(
            place -> Stream.concat(own(assessor, subject, place), ruled(assessor, subject, place)))
        .filter(award -> award.revokedAt().isEmpty())
        .filter(award -> award.course().equals(assessor.course()))
        .forEach(award -> found.putIfAbsent(award.id(), award));
    return found.values().stream();
  }

  private Set<FrameworkCode> origins(Caller assessor, Subject subject) {
    return subject
        .code()
        .map(code -> decisions.origins(subject.student(), assessor.course(), code))
        .orElse(Set.of());
  }

  private Stream<Award> own(Caller assessor, Subject subject, FrameworkCode place) {
    return achievements
        .existing(assessor.registration(), place.framework(), place.code())
        .flatMap(one -> awards.last(one.id(), subject.student().value()))
        .stream();
  }

  private Stream<Award> ruled(Caller assessor, Subject subject, FrameworkCode place) {
    return awards
        .resting(
            assessor.registration(),
            assessor.course().value(),
            subject.student().value(),
            place.framework(),
            place.code())
        .stream()
        .flatMap(id -> awards.find(id).stream());
  }
}
