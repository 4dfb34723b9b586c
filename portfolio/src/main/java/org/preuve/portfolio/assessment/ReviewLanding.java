package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.lti.ReviewPage;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.submission.SubmissionRepository;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/**
 * Where a review from the grade book begins: a link to one competency opens its assessment, one to
 * the portfolio the newest submission; students see their own.
 */
@Dependent
class ReviewLanding implements ReviewPage {

  private final SubmissionRepository submissions;
  private final Frameworks frameworks;
  private final HideNames hideNames;

  @Inject
  ReviewLanding(SubmissionRepository submissions, Frameworks frameworks, HideNames hideNames) {
    this.submissions = submissions;
    this.frameworks = frameworks;
    this.hideNames = hideNames;
  }

  @Override
  public Optional<String> path(Caller caller, UserId student, String target) {
    boolean own = student.equals(caller.user());
    if (!caller.assessor() && !own) {
      return Optional.empty();
    }
    var code = codes(caller).filter(c -> PortfolioPages.competency(c).equals(target)).findFirst();
    return code.map(c -> competency(caller, student, c))
        .or(() -> Optional.of(whole(caller, student)));
  }

  private static String competency(Caller caller, UserId student, String code) {
    return caller.assessor()
        ? "/assess/" + student.value() + "/" + code
        : PortfolioPages.HOME + "/" + code;
  }

  /**
   * Nothing handed in yet: the first competency says so, or the student's own home. While the name
   * is hidden as well, and there the page says why it opens no work by a name.
   */
  private String whole(Caller caller, UserId student) {
    int latest = submissions.latest(student.value(), caller.course().value());
    if (!caller.assessor()) {
      return latest == 0 ? PortfolioPages.HOME : "/submission/" + latest;
    }
    return latest == 0 || hideNames.of(caller).hides(student)
        ? codes(caller).findFirst().map(c -> competency(caller, student, c)).orElse("/class")
        : "/submission/" + latest + "?student=" + student.value();
  }

  private Stream<String> codes(Caller caller) {
    return frameworks.of(caller.course()).competencies().stream().map(Competency::code);
  }
}
