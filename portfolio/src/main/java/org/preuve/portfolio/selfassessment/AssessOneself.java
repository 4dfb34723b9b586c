package org.preuve.portfolio.selfassessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;

/** Keeps what a student says about one competency; a new view replaces the old one. */
@Dependent
class AssessOneself {

  private static final int LONGEST = 4000;

  private final SelfAssessmentRepository opinions;
  private final Frameworks frameworks;
  private final Clock clock;

  @Inject
  AssessOneself(SelfAssessmentRepository opinions, Frameworks frameworks, Clock clock) {
    this.opinions = opinions;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  /**
   * Why nothing was stored.
   *
   * @param outcome NOT_ACQUIRED, IN_PROGRESS or ACQUIRED; nobody exempts oneself
   */
  @Transactional
  Optional<SelfAssessmentReason> give(Caller student, String code, String outcome, String words) {
    var framework = frameworks.of(student.course());
    if (framework.competency(code).isEmpty()) {
      return Optional.of(SelfAssessmentReason.OPINION_COMPETENCY);
    }
    var chosen = outcome(outcome);
    if (chosen.isEmpty()) {
      return Optional.of(SelfAssessmentReason.OPINION_MISSING);
    }
    if (words.length() > LONGEST) {
      return Optional.of(SelfAssessmentReason.OPINION_LONG);
    }
    keep(student, framework.id(), code, chosen.get(), words.strip());
    return Optional.empty();
  }

  private void keep(Caller student, String framework, String code, Outcome outcome, String words) {
    var now = clock.instant();
    var before = opinions.find(student.user().value(), student.course().value(), framework, code);
    if (before.isEmpty()) {
      opinions.add(new SelfAssessment(student, framework, code, outcome, words, now));
      return;
    }
    before.get().becomes(outcome, words, now);
    opinions.change(before.get());
  }

  private static Optional<Outcome> outcome(String name) {
    return switch (name) {
      case "NOT_ACQUIRED" -> Optional.of(Outcome.NOT_ACQUIRED);
      case "IN_PROGRESS" -> Optional.of(Outcome.IN_PROGRESS);
      case "ACQUIRED" -> Optional.of(Outcome.ACQUIRED);
      default -> Optional.empty();
    };
  }
}
