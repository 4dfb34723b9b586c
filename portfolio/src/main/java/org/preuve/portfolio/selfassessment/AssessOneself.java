package org.preuve.portfolio.selfassessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.web.Caller;

/** Keeps what a student says about one competency; a former view stays in the history. */
@Dependent
class AssessOneself {

  private static final int LONGEST = 4000;

  /** Former views of one competency. */
  private static final int MOST = 200;

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
   * @param fields of the form: {@code outcome} (NOT_ACQUIRED, IN_PROGRESS or ACQUIRED; nobody
   *     exempts oneself), {@code words}, and {@code k.<id>} for each criterion
   */
  @Transactional
  Optional<SelfAssessmentReason> give(Caller student, String code, Map<String, String> fields) {
    var framework = frameworks.of(student.course());
    if (framework.competency(code).isEmpty()) {
      return Optional.of(SelfAssessmentReason.OPINION_COMPETENCY);
    }
    var chosen = outcome(fields.getOrDefault("outcome", ""));
    var words = fields.getOrDefault("words", "").replace("\r\n", "\n").strip();
    if (chosen.isEmpty()) {
      return Optional.of(SelfAssessmentReason.OPINION_MISSING);
    }
    if (words.length() > LONGEST) {
      return Optional.of(SelfAssessmentReason.OPINION_LONG);
    }
    return keep(
        student,
        framework.id(),
        code,
        chosen.get(),
        words,
        criteria(framework.criteriaFor(code), fields));
  }

  /** Unknown criteria and outcomes are not kept. */
  private static Map<String, Outcome> criteria(
      List<Criterion> criteria, Map<String, String> fields) {
    var said = new TreeMap<String, Outcome>();
    for (var criterion : criteria) {
      outcome(fields.getOrDefault("k." + criterion.id(), ""))
          .ifPresent(outcome -> said.put(criterion.id(), outcome));
    }
    return said;
  }

  private Optional<SelfAssessmentReason> keep(
      Caller student,
      String framework,
      String code,
      Outcome outcome,
      String words,
      Map<String, Outcome> criteria) {
    var now = clock.instant();
    var before = opinions.find(student.user().value(), student.course().value(), framework, code);
    if (before.isEmpty()) {
      opinions.add(new SelfAssessment(student, framework, code, outcome, words, criteria, now));
      return Optional.empty();
    }
    var opinion = before.get();
    if (opinion.says(outcome, words, criteria)) {
      return Optional.empty();
    }
    if (opinions.changes(student.user().value(), student.course().value(), framework, code)
        >= MOST) {
      return Optional.of(SelfAssessmentReason.OPINION_MANY);
    }
    opinions.add(new PastOpinion(opinion));
    opinion.becomes(outcome, words, criteria, now);
    opinions.change(opinion);
    return Optional.empty();
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
