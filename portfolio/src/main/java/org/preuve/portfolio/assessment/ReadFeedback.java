package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.preuve.web.Caller;

/** Keeps when a student opened what was released, once. */
@Dependent
public class ReadFeedback {

  private final AssessmentRepository assessments;
  private final ReviewRepository reviews;
  private final Clock clock;

  @Inject
  ReadFeedback(AssessmentRepository assessments, ReviewRepository reviews, Clock clock) {
    this.assessments = assessments;
    this.reviews = reviews;
    this.clock = clock;
  }

  /**
   * The decisions and answers that the student sees now.
   *
   * @param shown as they are about to be shown; where all were read, nothing is written
   */
  @Transactional
  public void read(
      Caller student,
      String framework,
      String code,
      List<ReleasedDecision> shown,
      List<ReviewRequest> asked) {
    long user = student.user().value();
    long course = student.course().value();
    if (shown.stream().anyMatch(decision -> decision.readAt().isEmpty())) {
      int newest = shown.stream().mapToInt(ReleasedDecision::number).max().orElse(0);
      assessments.read(user, course, framework, code, newest, clock.instant());
    }
    var answers =
        asked.stream()
            .filter(r -> r.answeredAt().isPresent() && !r.read())
            .map(ReviewRequest::id)
            .toList();
    if (!answers.isEmpty()) {
      reviews.read(user, course, answers, clock.instant());
    }
  }
}
