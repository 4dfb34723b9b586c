package org.preuve.portfolio.marks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.lti.course.People;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.NewEvidence;
import org.preuve.portfolio.evidence.EvidenceIntake;
import org.preuve.portfolio.evidence.EvidenceRepository;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.reading.CsvRows;
import org.preuve.web.Caller;
import org.preuve.web.Role;
import org.preuve.web.UserId;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;

/**
 * Brings marks of a class into portfolios, each as a piece of its student: first a report, then all
 * lines that it takes or none.
 */
@Dependent
class BringMarks {

  /** Name of the digest by which a mark is known again. */
  private static final String DIGEST = "mark";

  private final Roster roster;
  private final People people;
  private final Frameworks frameworks;
  private final EvidenceRepository evidence;
  private final EvidenceIntake intake;
  private final MarkRepository marks;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  BringMarks(
      Roster roster,
      People people,
      Frameworks frameworks,
      EvidenceRepository evidence,
      EvidenceIntake intake,
      MarkRepository marks,
      ServerConfig server,
      Clock clock) {
    this.roster = roster;
    this.people = people;
    this.frameworks = frameworks;
    this.evidence = evidence;
    this.intake = intake;
    this.marks = marks;
    this.server = server;
    this.clock = clock;
  }

  /** Why the form as a whole is not read. */
  Optional<MarksReason> refusal(Caller teacher, MarksForm form) {
    if (frameworks.of(teacher.course()).competency(form.code()).isEmpty()) {
      return Optional.of(MarksReason.MARKS_COMPETENCY);
    }
    if (form.why().isBlank() || form.why().length() > CompetencyLink.LONGEST) {
      return Optional.of(MarksReason.MARKS_WHY);
    }
    var rows = CsvRows.of(form.text());
    if (rows.size() > MarkCheck.MOST_LINES + 1) {
      return Optional.of(MarksReason.MARKS_LONG);
    }
    return rows.stream().allMatch(row -> row.stream().allMatch(String::isBlank))
        ? Optional.of(MarksReason.MARKS_EMPTY)
        : Optional.empty();
  }

  /** What would become of each line now. */
  MarkReport report(Caller teacher, MarksForm form) {
    var kept =
        evidence.ofKind(teacher.course().value(), EvidenceKind.MARK).stream()
            .filter(e -> e.digests().containsKey(DIGEST))
            .map(e -> MarkCheck.place(e.owner(), e.digests().getOrDefault(DIGEST, "")))
            .collect(toSet());
    var today = LocalDate.ofInstant(clock.instant(), server.zone());
    return new MarkReport(
        new MarkCheck(students(teacher), form.code(), kept, today).lines(CsvRows.of(form.text())));
  }

  /** Those who are in the course, by the platform's word for them and by name. */
  private Map<String, List<MarkCheck.Student>> students(Caller teacher) {
    var members = roster.known(teacher.course()).stream().filter(Roster.Member::active).toList();
    var subjects = people.subjects(members.stream().map(Roster.Member::user).toList());
    var words = new HashMap<String, List<MarkCheck.Student>>();
    for (var member : members) {
      var student = new MarkCheck.Student(member.user(), member.name());
      var names =
          Set.copyOf(
              List.of(
                  MarkCheck.word(member.name()),
                  MarkCheck.word(subjects.getOrDefault(member.user(), member.name()))));
      names.forEach(word -> words.computeIfAbsent(word, w -> new ArrayList<>()).add(student));
    }
    return words;
  }

  /**
   * Keeps every line that the report takes, all in one transaction; 0 when the report is another
   * one than was shown. The course is locked before anything is read: what is sent twice is kept
   * once.
   */
  @Transactional
  int keep(Page page, Caller teacher, MarksForm form) {
    evidence.lockCourse(teacher.registration(), teacher.course().value());
    var report = report(teacher, form);
    if (!report.digest(form).equals(form.seen())) {
      return 0;
    }
    var link = List.of(new CompetencyLink(form.code(), form.why().strip()));
    var names =
        report.taken().stream()
            .collect(toMap(l -> l.student().orElseThrow(), MarkLine::name, (a, b) -> a));
    for (var line : report.taken()) {
      var mark = line.mark().orElseThrow();
      var student = line.student().orElseThrow();
      var said = mark.said(page.lang().equals("fr"));
      var words =
          page.t(
              "marks.document",
              mark.label(),
              said,
              page.date(mark.date().atTime(12, 0).atZone(server.zone()).toInstant()),
              teacher.name(),
              page.dateTime(clock.instant()));
      var piece =
          intake.attach(
              owner(teacher, student, names.getOrDefault(student, "")),
              new NewEvidence(
                  EvidenceKind.MARK,
                  page.t("marks.piece", mark.label(), said),
                  "text/plain;charset=utf-8",
                  words.getBytes(UTF_8),
                  Map.of(DIGEST, mark.digest(form.code())),
                  Optional.empty(),
                  link));
      marks.add(
          piece.value(),
          teacher.registration(),
          teacher.course().value(),
          student.value(),
          form.code(),
          mark.label(),
          mark.points(),
          mark.most(),
          mark.date());
    }
    return report.taken().size();
  }

  /** The student, for whom the teacher hands it in. */
  private static Caller owner(Caller teacher, UserId student, String name) {
    return new Caller(
        teacher.registration(),
        student,
        name,
        teacher.course(),
        "",
        "",
        Set.of(Role.LEARNER),
        teacher.locale(),
        "",
        "");
  }
}
