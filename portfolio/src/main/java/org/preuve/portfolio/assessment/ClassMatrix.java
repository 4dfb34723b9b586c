package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.web.CourseId;

/** Students by competencies. */
@Dependent
public class ClassMatrix {

  private final Roster roster;
  private final ClassRepository facts;
  private final Frameworks frameworks;

  @Inject
  ClassMatrix(Roster roster, ClassRepository facts, Frameworks frameworks) {
    this.roster = roster;
    this.facts = facts;
    this.frameworks = frameworks;
  }

  private record Place(long student, String code) {}

  /** One stop on the way through the class. */
  public record Stop(long student, String code) {}

  /** Every learner; those who left only if something of theirs is here. */
  public List<ClassRow> rows(CourseId course) {
    return rows(course, ClassFilter.ALL);
  }

  /** What the filter lets through. */
  public List<ClassRow> rows(CourseId course, ClassFilter filter) {
    var framework = frameworks.of(course);
    var codes =
        filter.in(framework).stream()
            .flatMap(bloc -> bloc.competencies().stream())
            .map(Competency::code)
            .toList();
    var known = cells(course, framework.id());
    return rows(course, codes, filter.link(), known).stream().filter(filter::shows).toList();
  }

  /** The stops that the filter lets through, student by student. */
  public List<Stop> stops(CourseId course, ClassFilter filter) {
    return rows(course, filter).stream()
        .flatMap(
            row ->
                row.cells().stream()
                    .filter(filter::stopsAt)
                    .map(c -> new Stop(row.student().user().value(), c.code())))
        .toList();
  }

  private List<ClassRow> rows(
      CourseId course, List<String> codes, String link, Map<Place, Cell> known) {
    return roster.members(course, link).stream()
        .map(member -> row(member, codes, known))
        .filter(row -> row.student().active() || !blank(row))
        .toList();
  }

  private static ClassRow row(Roster.Member member, List<String> codes, Map<Place, Cell> known) {
    long student = member.user().value();
    return new ClassRow(
        member,
        codes.stream()
            .map(code -> known.getOrDefault(new Place(student, code), Cell.empty(code)))
            .toList());
  }

  private static boolean blank(ClassRow row) {
    return row.cells().stream().allMatch(c -> c.equals(Cell.empty(c.code())));
  }

  private Map<Place, Cell> cells(CourseId course, String framework) {
    var cells = new HashMap<Place, Cell>();
    for (var row : facts.cells(course.value(), framework)) {
      var code = (String) row[1];
      var cell = new Cell(code, outcome(row[2]), outcome(row[3]), ((Number) row[6]).intValue());
      cells.put(new Place(((Number) row[0]).longValue(), code), cell);
    }
    return cells;
  }

  private static Optional<Outcome> outcome(Object column) {
    return Optional.ofNullable((String) column).map(Outcome::valueOf);
  }
}
