package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

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
  public record Stop(long student, String code) {

    /** Where it is assessed. */
    public String path() {
      return "/assess/" + student + "/" + code;
    }
  }

  /** Every learner, by family name; those who left only if something of theirs is here. */
  public List<ClassRow> rows(Caller caller) {
    var framework = frameworks.of(caller.course());
    var known = cells(caller.course(), framework.id());
    var codes = framework.competencies().stream().map(Competency::code).toList();
    return ClassOrder.of(caller.locale(), roster.members(caller.course())).stream()
        .map(member -> row(member, codes, known))
        .filter(row -> row.student().active() || !blank(row))
        .toList();
  }

  /** What the filter lets through of them. */
  public List<ClassRow> shown(Caller caller, List<ClassRow> rows, ClassFilter filter) {
    var codes =
        filter.in(frameworks.of(caller.course())).stream()
            .flatMap(bloc -> bloc.competencies().stream())
            .map(Competency::code)
            .collect(Collectors.toSet());
    var listed =
        filter.link().isEmpty()
            ? Set.<UserId>of()
            : roster.members(caller.course(), filter.link()).stream()
                .map(Roster.Member::user)
                .collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> filter.link().isEmpty() || listed.contains(row.student().user()))
        .map(row -> row.only(codes))
        .filter(filter::shows)
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
      var cell = new Cell(code, outcome(row[2]), outcome(row[3]), ((Number) row[4]).intValue());
      cells.put(new Place(((Number) row[0]).longValue(), code), cell);
    }
    return cells;
  }

  private static Optional<Outcome> outcome(Object column) {
    return Optional.ofNullable((String) column).map(Outcome::valueOf);
  }
}
