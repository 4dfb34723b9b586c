package org.preuve.badges.achievement;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.web.CourseId;

/** What badges stand for: each competency of a framework has one achievement per registration. */
@Dependent
public class Achievements {

  private final AchievementRepository achievements;
  private final Frameworks frameworks;
  private final Clock clock;

  @Inject
  Achievements(AchievementRepository achievements, Frameworks frameworks, Clock clock) {
    this.achievements = achievements;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  /** The achievement with this id. */
  public Optional<Achievement> find(String id) {
    return achievements.find(id);
  }

  /** The achievement of a competency, if a badge of it was awarded. */
  public Optional<Achievement> existing(long registration, String framework, String code) {
    return achievements.of(registration, framework, code);
  }

  /** What teachers designed in a course, the newest version of each. */
  public List<Achievement> designs(CourseId course) {
    return achievements.designs(course.value());
  }

  /** All versions of a design of that course, the newest first. */
  public List<Achievement> versions(CourseId course, String design) {
    return achievements.versions(course.value(), design);
  }

  /**
   * Holds a design until the transaction ends: nobody saves a version of it, starts an award or
   * awards it meanwhile. Take it before badges and the log; what was read before is read again.
   */
  @Transactional
  public void lock(long registration, String design) {
    achievements.lock(registration, design);
  }

  /** From now on this version does not change: a badge of it is awarded. */
  @Transactional
  public void freeze(Achievement version) {
    achievements.freeze(version.registration(), version.id(), clock.instant());
  }

  /** The picture that its badge has or would have. */
  public Picture picture(long registration, Framework framework, Competency competency) {
    return achievements
        .of(registration, framework.id(), competency.code())
        .map(Achievement::picture)
        .orElseGet(() -> proposed(framework, competency));
  }

  /** The achievement of a competency, made at the first call. */
  @Transactional
  public Achievement of(long registration, Framework framework, Competency competency) {
    return achievements
        .of(registration, framework.id(), competency.code())
        .orElseGet(() -> create(registration, framework, competency));
  }

  /** What the holder of its badge can do, as the badge says or would say it. */
  public Label description(long registration, Framework framework, Competency competency) {
    return achievements
        .of(registration, framework.id(), competency.code())
        .map(Achievement::description)
        .orElseGet(() -> AchievementText.description(framework, competency));
  }

  private Achievement create(long registration, Framework framework, Competency competency) {
    var picture = proposed(framework, competency);
    var description = AchievementText.description(framework, competency);
    achievements.add(
        UUID.randomUUID().toString(),
        registration,
        framework.id(),
        competency.code(),
        frameworks.named(framework.id(), Locale.FRENCH),
        competency.label().fr(),
        competency.label().en(),
        description.fr(),
        description.en(),
        PAGES.text(Locale.FRENCH, "achievement.criteria"),
        PAGES.text(Locale.ENGLISH, "achievement.criteria"),
        picture.shape().name(),
        picture.colour().name(),
        picture.symbol().name());
    return achievements.of(registration, framework.id(), competency.code()).orElseThrow();
  }

  private static Picture proposed(Framework framework, Competency competency) {
    var bloc = framework.blocOf(competency.code()).map(b -> b.number()).orElse(1);
    return Picture.proposed(bloc, Competency.number(competency.code()));
  }
}
