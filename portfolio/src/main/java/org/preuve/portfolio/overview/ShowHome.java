package org.preuve.portfolio.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.assessment.Decisions;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidenceLink;
import org.preuve.portfolio.evidence.EvidenceRepository;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.selfassessment.Opinion;
import org.preuve.portfolio.selfassessment.OpinionRepository;
import org.preuve.portfolio.submission.SubmissionRepository;
import org.preuve.web.Caller;

/** Gathers where a student stands, with one query per kind of fact. */
@Dependent
class ShowHome {

  private final EvidenceRepository evidence;
  private final OpinionRepository opinions;
  private final SubmissionRepository submissions;
  private final Decisions decisions;

  @Inject
  ShowHome(
      EvidenceRepository evidence,
      OpinionRepository opinions,
      SubmissionRepository submissions,
      Decisions decisions) {
    this.evidence = evidence;
    this.opinions = opinions;
    this.submissions = submissions;
    this.decisions = decisions;
  }

  /** One standing per competency of the course's framework, in order. */
  List<Standing> standings(Caller student, Framework framework) {
    long user = student.user().value();
    long course = student.course().value();
    var frozen =
        evidence.of(user, course).stream()
            .filter(e -> e.frozenAt().isPresent())
            .map(Evidence::id)
            .collect(Collectors.toUnmodifiableSet());
    Map<String, List<EvidenceLink>> links =
        evidence.linksOf(user, course).stream().collect(groupingBy(EvidenceLink::code));
    Map<String, Outcome> self =
        opinions.of(user, course).stream().collect(toMap(Opinion::code, Opinion::outcome));
    Map<String, Decision> decided =
        decisions.released(student.user(), student.course()).stream()
            .collect(toMap(Decision::code, Function.identity()));
    Map<String, Integer> submitted =
        submissions.newest(user, course).stream()
            .collect(Collectors.toMap(a -> a.code(), a -> a.attempt()));
    return framework.competencies().stream()
        .map(
            c -> {
              var own = links.getOrDefault(c.code(), List.of());
              long fresh = own.stream().filter(l -> !frozen.contains(l.evidence())).count();
              return standing(c, own.size(), fresh, self, decided, submitted);
            })
        .toList();
  }

  private static Standing standing(
      Competency c,
      long pieces,
      long fresh,
      Map<String, Outcome> self,
      Map<String, Decision> decided,
      Map<String, Integer> submitted) {
    return new Standing(
        c,
        pieces,
        Optional.ofNullable(self.get(c.code())),
        Optional.ofNullable(decided.get(c.code())),
        submitted.getOrDefault(c.code(), 0),
        fresh);
  }
}
