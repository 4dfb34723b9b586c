package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.preuve.lti.grades.GradeBook;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/**
 * Changes what "in progress" is in the grade book of a course. What was sent already is sent again,
 * so that one course never shows both.
 */
@Dependent
class ChooseGrading {

  private final GradingRepository choices;
  private final Grading grading;
  private final QueueScores queueScores;
  private final GradeBook gradeBook;
  private final Frameworks frameworks;
  private final Clock clock;

  @Inject
  ChooseGrading(
      GradingRepository choices,
      Grading grading,
      QueueScores queueScores,
      GradeBook gradeBook,
      Frameworks frameworks,
      Clock clock) {
    this.choices = choices;
    this.grading = grading;
    this.queueScores = queueScores;
    this.gradeBook = gradeBook;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  /** Students whose scores rest on a decision "in progress", and were queued before. */
  @Transactional
  int told(CourseId course) {
    return (int)
        inProgress(course).keySet().stream()
            .filter(student -> gradeBook.last(course, student, PortfolioPages.HOME).isPresent())
            .count();
  }

  /**
   * Keeps the choice and queues what rests on it, also when it is the choice of before: a former
   * version has sent zeros where the course shows no grade now.
   */
  @Transactional
  void choose(Caller by, InProgress choice) {
    if (grading.inProgress(by.course()) != choice) {
      choices.keep(
          by.course().value(),
          by.registration(),
          choice.code(),
          by.user().value(),
          clock.instant());
    }
    inProgress(by.course()).forEach((student, codes) -> queueScores.queueAnew(by, student, codes));
  }

  private Map<UserId, Set<String>> inProgress(CourseId course) {
    var codes = new LinkedHashMap<UserId, Set<String>>();
    for (var row : choices.inProgress(course.value(), frameworks.of(course).id())) {
      codes
          .computeIfAbsent(new UserId((Long) row[0]), s -> new LinkedHashSet<>())
          .add((String) row[1]);
    }
    return codes;
  }
}
