package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Asks an assessor to look at a decision again, and answers. */
@Dependent
class AskForReview {

  private static final int LONGEST = 4000;

  private final ReviewRepository reviews;
  private final AssessmentRepository assessments;
  private final Frameworks frameworks;
  private final Clock clock;

  @Inject
  AskForReview(
      ReviewRepository reviews,
      AssessmentRepository assessments,
      Frameworks frameworks,
      Clock clock) {
    this.reviews = reviews;
    this.assessments = assessments;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  /** Why nothing was stored; one request at a time. */
  @Transactional
  Optional<ReviewReason> ask(Caller student, String code, String words) {
    long user = student.user().value();
    long course = student.course().value();
    var asked = plain(words);
    if (asked.isEmpty() || asked.length() > LONGEST) {
      return Optional.of(ReviewReason.REVIEW_WORDS);
    }
    assessments.lock(user, course);
    var framework = frameworks.of(student.course()).id();
    var history = assessments.history(user, course, framework, code);
    if (history.isEmpty()) {
      return Optional.of(ReviewReason.REVIEW_DECISION);
    }
    if (reviews.of(user, course, framework, code).stream()
        .anyMatch(r -> r.answeredAt().isEmpty())) {
      return Optional.of(ReviewReason.REVIEW_OPEN);
    }
    var number = history.get(0).number();
    reviews.add(new ReviewRequest(student, framework, code, number, asked, clock.instant()));
    return Optional.empty();
  }

  /** Why nothing was stored; a new decision answers by itself ({@link ReleaseDecision}). */
  @Transactional
  Optional<ReviewReason> answer(Caller assessor, UserId student, String code, String words) {
    var answer = plain(words);
    if (answer.isEmpty() || answer.length() > LONGEST) {
      return Optional.of(ReviewReason.REVIEW_WORDS);
    }
    long course = assessor.course().value();
    assessments.lock(student.value(), course);
    int answered =
        reviews.answer(
            student.value(),
            course,
            frameworks.of(assessor.course()).id(),
            code,
            answer,
            assessor.user().value(),
            clock.instant());
    return answered == 0 ? Optional.of(ReviewReason.REVIEW_NONE) : Optional.empty();
  }

  private static String plain(String words) {
    return words.replace("\r\n", "\n").strip();
  }
}
