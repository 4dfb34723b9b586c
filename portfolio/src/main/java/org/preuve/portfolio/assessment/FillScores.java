package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preuve.lti.ScoreGaps;
import org.preuve.lti.ScoreSource;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.page.NavEntry;

/** Decisions that are older than the column of their bloc or competency. */
@Dependent
class FillScores implements ScoreSource {

  private final AssessmentRepository assessments;
  private final Frameworks frameworks;
  private final QueueScores queueScores;

  @Inject
  FillScores(AssessmentRepository assessments, Frameworks frameworks, QueueScores queueScores) {
    this.assessments = assessments;
    this.frameworks = frameworks;
    this.queueScores = queueScores;
  }

  @Override
  public void fill(Caller assessor, ScoreGaps gaps) {
    missing(assessor, gaps)
        .forEach((student, pages) -> queueScores.queueMissing(assessor, student, pages));
  }

  @Override
  public List<NavEntry> settings(Caller assessor) {
    var label = PortfolioPages.PAGES.text(assessor.locale(), "grading.title");
    return List.of(new NavEntry(10, label, "/grading"));
  }

  private Map<UserId, Set<String>> missing(Caller assessor, ScoreGaps gaps) {
    var framework = frameworks.of(assessor.course());
    var missing = new HashMap<UserId, Set<String>>();
    for (var decided : assessments.decided(assessor.course().value(), framework.id())) {
      var student = new UserId((Long) decided[0]);
      PageScore.pages(framework, (String) decided[1]).stream()
          .filter(page -> gaps.open(student, page))
          .forEach(page -> missing.computeIfAbsent(student, s -> new LinkedHashSet<>()).add(page));
    }
    return missing;
  }
}
