package org.preuve.portfolio.overview;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.overview.Standing.Decided;
import org.preuve.web.Caller;

/** Gathers where a student stands. */
@Dependent
class ShowHome {

  private final StandingRepository standings;

  @Inject
  ShowHome(StandingRepository standings) {
    this.standings = standings;
  }

  /** One standing per competency of the course's framework, in order. */
  List<Standing> standings(Caller student, Framework framework) {
    Map<String, List<StandingFact>> facts =
        standings
            .facts(student.registration(), student.user().value(), student.course().value())
            .stream()
            .collect(groupingBy(StandingFact::code));
    return framework.competencies().stream()
        .map(c -> standing(c, facts.getOrDefault(c.code(), List.of())))
        .toList();
  }

  private static Standing standing(Competency c, List<StandingFact> facts) {
    return new Standing(
        c,
        of("EVIDENCE", facts).mapToLong(StandingFact::number).sum(),
        of("OPINION", facts).findFirst().map(StandingFact::decided),
        of("DECISION", facts).findFirst().map(ShowHome::decided),
        of("SUBMITTED", facts).mapToInt(f -> (int) f.number()).sum(),
        of("EVIDENCE", facts).mapToLong(StandingFact::fresh).sum());
  }

  private static Stream<StandingFact> of(String kind, List<StandingFact> facts) {
    return facts.stream().filter(f -> f.is(kind));
  }

  private static Decided decided(StandingFact fact) {
    return new Decided(fact.decided(), (int) fact.number(), fact.words());
  }
}
