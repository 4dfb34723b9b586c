package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.course.Course;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.course.User;
import org.preuve.lti.course.UserRepository;
import org.preuve.lti.platform.RegistrationRepository;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/** Puts our scores beside those that the platform shows. */
@Dependent
class CompareGrades {

  /**
   * One score and its counterpart.
   *
   * @param theirs empty when the grade book shows none
   */
  record Compared(QueuedScore ours, Optional<Results.Grade> theirs) {

    boolean same() {
      return ours.graded()
          ? theirs
              .filter(g -> g.shows(ours.given().doubleValue(), ours.maximum().doubleValue()))
              .isPresent()
          : theirs.isEmpty();
    }
  }

  /**
   * All of them.
   *
   * @param cause why one column or more could not be read, empty when all were
   */
  record Outcome(List<Compared> scores, String cause) {}

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ScoreOutbox outbox;
  private final CourseRepository courses;
  private final UserRepository users;
  private final RegistrationRepository registrations;
  private final Columns columns;
  private final ReadResults readResults;
  private final Clock clock;

  @Inject
  CompareGrades(
      ScoreOutbox outbox,
      CourseRepository courses,
      UserRepository users,
      RegistrationRepository registrations,
      Columns columns,
      ReadResults readResults,
      Clock clock) {
    this.outbox = outbox;
    this.courses = courses;
    this.users = users;
    this.registrations = registrations;
    this.columns = columns;
    this.readResults = readResults;
    this.clock = clock;
  }

  Outcome compare(CourseId id) {
    var scores = outbox.all(id);
    var course = courses.byId(id.value()).orElseThrow();
    var end = clock.instant().plus(PATIENCE);
    var read = new HashMap<String, Results>();
    scores.forEach(s -> read.computeIfAbsent(s.page(), page -> results(course, page, end)));
    var subjects = subjects(scores);
    var compared =
        scores.stream()
            .filter(s -> grades(read, s.page()).cause().isEmpty())
            .map(s -> new Compared(s, theirs(grades(read, s.page()), subjects.get(s.student()))))
            .toList();
    var cause = read.values().stream().map(Results::cause).filter(c -> !c.isEmpty()).findFirst();
    return new Outcome(compared, cause.orElse(""));
  }

  private Results results(Course course, String page, Instant end) {
    var registration = registrations.byId(course.registration()).orElseThrow();
    return columns
        .address(course, page)
        .map(address -> readResults.read(registration, address, end))
        .orElseGet(() -> new Results(Map.of(), "NO_LINE_ITEM"));
  }

  private static Results grades(Map<String, Results> read, String page) {
    return read.getOrDefault(page, new Results(Map.of(), "NO_LINE_ITEM"));
  }

  private static Optional<Results.Grade> theirs(Results results, @Nullable String subject) {
    return Optional.ofNullable(subject).map(results.grades()::get);
  }

  private Map<UserId, String> subjects(List<QueuedScore> scores) {
    var subjects = new HashMap<UserId, String>();
    var ids = scores.stream().map(s -> s.student().value()).distinct().toList();
    if (!ids.isEmpty()) {
      for (User user : users.byIds(ids)) {
        subjects.put(user.id(), user.subject());
      }
    }
    return subjects;
  }
}
