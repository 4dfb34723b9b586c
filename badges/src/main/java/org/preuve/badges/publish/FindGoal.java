package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.achievement.Picture;
import org.preuve.badges.issuer.Issuers;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.web.Caller;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;

/** Finds what a course knows about the badge of one competency. */
@Dependent
class FindGoal {

  private final Frameworks frameworks;
  private final Achievements achievements;
  private final FindBadges badges;
  private final Issuers issuers;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  FindGoal(
      Frameworks frameworks,
      Achievements achievements,
      FindBadges badges,
      Issuers issuers,
      ServerConfig server,
      Clock clock) {
    this.frameworks = frameworks;
    this.achievements = achievements;
    this.badges = badges;
    this.issuers = issuers;
    this.server = server;
    this.clock = clock;
  }

  /** The competency, if the course's framework has it. */
  Optional<Competency> competency(Caller caller, String code) {
    return frameworks.of(caller.course()).competency(code);
  }

  /** The picture that its badge has or would have. */
  Optional<Picture> picture(Caller caller, String code) {
    var framework = frameworks.of(caller.course());
    return framework
        .competency(code)
        .map(one -> achievements.picture(caller.registration(), framework, one));
  }

  BadgeGoalView view(Page page, Caller caller, Competency competency) {
    var code = competency.code();
    var framework = frameworks.of(caller.course());
    var name = competency.label(page.locale());
    var shown =
        caller.assessor()
            ? achievements
                .existing(caller.registration(), framework.id(), code)
                .map(one -> badges.inCourse(caller.course(), one))
                .orElse(List.of())
            : badges.heldBy(caller.user(), caller.course());
    var now = clock.instant();
    var keys = issuers.standing(caller.registration());
    var base = server.baseUrl().toString();
    var cards =
        shown.stream()
            .filter(badge -> badge.achievement().isOf(framework.id(), code))
            .map(badge -> BadgeCard.of(page, badge, base, keys, now))
            .toList();
    return new BadgeGoalView(
        name,
        achievements.description(caller.registration(), framework, competency).in(page.locale()),
        PAGES.text(page.locale(), "achievement.criteria"),
        page.url("/badges/" + code + "/picture.svg"),
        caller.assessor(),
        caller.assessor() ? Optional.empty() : cards.stream().filter(BadgeCard::stands).findFirst(),
        caller.assessor()
            ? Optional.empty()
            : cards.stream().findFirst().flatMap(BadgeCard::revoked),
        caller.assessor() ? cards : List.of(),
        caller.assessor() ? "/class?code=" + code : "/portfolio/" + code);
  }
}
