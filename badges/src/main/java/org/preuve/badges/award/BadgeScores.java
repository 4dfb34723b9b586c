package org.preuve.badges.award;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import org.preuve.badges.BadgePages;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Achievements;
import org.preuve.lti.ScoreGaps;
import org.preuve.lti.ScoreSource;
import org.preuve.lti.grades.GradeBook;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/**
 * All points for a badge in the column of its page, where the course has one; none once revoked.
 */
@Dependent
class BadgeScores implements ScoreSource {

  private final AwardRepository awards;
  private final Achievements achievements;
  private final Frameworks frameworks;
  private final GradeBook gradeBook;

  @Inject
  BadgeScores(
      AwardRepository awards,
      Achievements achievements,
      Frameworks frameworks,
      GradeBook gradeBook) {
    this.frameworks = frameworks;
    this.awards = awards;
    this.achievements = achievements;
    this.gradeBook = gradeBook;
  }

  /** In the transaction that awards the badge. */
  void awarded(Caller assessor, UserId student, String code, Instant at) {
    queue(assessor, student, code, BigDecimal.ONE, "award.score.awarded", at);
  }

  /**
   * In the transaction that revokes it; the points stay while a badge of the version that the
   * course works with stands in the same column.
   */
  void revoked(Caller assessor, Award award, Instant at) {
    var achievement = achievement(award);
    if (achievement.designed()) {
      return; // no column of the grade book is about it
    }
    var code = achievement.code();
    var current = frameworks.of(assessor.course()).id();
    boolean stands =
        achievements
            .existing(assessor.registration(), current, code)
            .flatMap(one -> awards.last(one.id(), award.recipient().value()))
            .filter(other -> other.revokedAt().isEmpty())
            .isPresent();
    if (!stands) {
      queue(assessor, award.recipient(), code, BigDecimal.ZERO, "award.score.revoked", at);
    }
  }

  /** Badges of the version that the course works with that are older than their column. */
  @Override
  @Transactional
  public void fill(Caller assessor, ScoreGaps gaps) {
    if (gaps.pages().stream().noneMatch(page -> page.startsWith(BadgePages.badge("")))) {
      return; // most courses have no column for a badge
    }
    var framework = frameworks.of(assessor.course());
    var codes = new HashMap<String, Optional<String>>();
    for (var award : awards.inCourse(assessor.course().value())) {
      codes
          .computeIfAbsent(award.achievement(), any -> code(achievement(award), framework))
          .filter(code -> award.revokedAt().isEmpty())
          .filter(code -> lacks(assessor, award.recipient(), code, gaps))
          .ifPresent(code -> awarded(assessor, award.recipient(), code, award.awardedAt()));
    }
  }

  /** Looked up once more, in the same view of the database as the awards. */
  private boolean lacks(Caller assessor, UserId student, String code, ScoreGaps gaps) {
    var page = BadgePages.badge(code);
    return gaps.open(student, page) && gradeBook.last(assessor.course(), student, page).isEmpty();
  }

  private Achievement achievement(Award award) {
    return achievements.find(award.achievement()).orElseThrow();
  }

  private static Optional<String> code(Achievement one, Framework framework) {
    return Optional.of(one.code()).filter(code -> one.isOf(framework.id(), code));
  }

  private void queue(
      Caller assessor, UserId student, String code, BigDecimal points, String key, Instant at) {
    gradeBook.queue(
        student,
        assessor.course(),
        BadgePages.badge(code),
        points,
        BigDecimal.ONE,
        PAGES.text(assessor.locale(), key),
        at);
  }
}
