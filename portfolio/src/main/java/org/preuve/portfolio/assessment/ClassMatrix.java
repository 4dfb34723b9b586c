package org.preuve.portfolio.assessment;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.anonymity.Names;
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
  private final HideNames hideNames;

  @Inject
  ClassMatrix(Roster roster, ClassRepository facts, Frameworks frameworks, HideNames hideNames) {
    this.roster = roster;
    this.facts = facts;
    this.frameworks = frameworks;
    this.hideNames = hideNames;
  }

  private record Place(long student, String code) {}

  /**
   * One stop on the way through the class.
   *
   * @param who names the student in addresses
   */
  public record Stop(long student, String code, String who) {

    /** Named by the row id. */
    Stop(long student, String code) {
      this(student, code, String.valueOf(student));
    }

    /** Where it is assessed. */
    public String path() {
      return "/assess/" + who + "/" + code;
    }
  }

  /** What lists call the candidates of this course now. */
  public Names names(Caller caller) {
    return hideNames.of(caller);
  }

  /**
   * The class as pages show it: while names are hidden those who have handed something in, by
   * pseudonym and in that order; else as {@link #named}.
   */
  public List<ClassRow> rows(Caller caller) {
    var names = names(caller);
    var rows = named(caller);
    var by = rows.stream().collect(toMap(row -> row.student().user(), Function.identity()));
    return names.closed()
        ? names.list(rows.stream().map(ClassRow::student).toList()).stream()
            .map(m -> new ClassRow(m, names.handle(m.user()), cells(by, m)))
            .toList()
        : rows;
  }

  private static List<Cell> cells(Map<UserId, ClassRow> rows, Roster.Member member) {
    return Optional.ofNullable(rows.get(member.user())).map(ClassRow::cells).orElse(List.of());
  }

  /** Every learner, by family name; those who left only if something of theirs is here. */
  public List<ClassRow> named(Caller caller) {
    var framework = frameworks.of(caller.course());
    var known = cells(caller.course(), framework.id());
    var names = names(caller);
    var codes = framework.competencies().stream().map(Competency::code).toList();
    return ClassOrder.of(caller.locale(), roster.members(caller.course())).stream()
        .map(member -> row(names.told(member), codes, known))
        .filter(row -> row.student().active() || !blank(row))
        .toList();
  }

  /** What the filter lets through of them. */
  public List<ClassRow> shown(Caller caller, List<ClassRow> rows, ClassFilter wish) {
    var filter = names(caller).closed() ? wish.ofCourse() : wish;
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
