package org.preuve.portfolio.overview;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.overview.CompetencyProgress.Decided;
import org.preuve.web.Caller;

/** Gathers where a student stands. */
@Dependent
class ShowHome {

  private final CompetencyFactRepository standings;

  @Inject
  ShowHome(CompetencyFactRepository standings) {
    this.standings = standings;
  }

  /**
   * Where a student stands.
   *
   * @param standings one per competency of the course's framework, in order
   * @param unlinked pieces of evidence that are linked to no competency
   */
  record Standing(List<CompetencyProgress> standings, long unlinked) {

    Standing {
      standings = List.copyOf(standings);
    }
  }

  Standing standing(Caller student, Framework framework) {
    Map<String, List<CompetencyFact>> facts =
        standings
            .facts(
                student.registration(),
                student.user().value(),
                student.course().value(),
                framework.id())
            .stream()
            .collect(groupingBy(CompetencyFact::code));
    return new Standing(
        framework.competencies().stream()
            .map(c -> standing(c, facts.getOrDefault(c.code(), List.of())))
            .toList(),
        of("UNLINKED", facts.getOrDefault("", List.of())).mapToLong(CompetencyFact::number).sum());
  }

  private static CompetencyProgress standing(Competency c, List<CompetencyFact> facts) {
    return new CompetencyProgress(
        c,
        of("EVIDENCE", facts).mapToLong(CompetencyFact::number).sum(),
        of("OPINION", facts).findFirst().map(CompetencyFact::decided),
        of("DECISION", facts).findFirst().map(ShowHome::decided),
        of("SUBMITTED", facts).mapToInt(f -> (int) f.number()).sum(),
        of("EVIDENCE", facts).mapToLong(CompetencyFact::fresh).sum());
  }

  private static Stream<CompetencyFact> of(String kind, List<CompetencyFact> facts) {
    return facts.stream().filter(f -> f.is(kind));
  }

  private static Decided decided(CompetencyFact fact) {
    return new Decided(fact.decided(), (int) fact.number(), fact.words());
  }
}
