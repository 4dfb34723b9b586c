package org.preuve.lti.copy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.preuve.lti.CourseSetup;
import org.preuve.lti.CourseSetup.Choice;
import org.preuve.lti.copy.CopyCheck.Candidate;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.launch.CameFromCopy;
import org.preuve.web.CourseId;

/** Finds the courses that a copy came from, as far as they were ever opened here. */
@Dependent
class FindCandidates {

  private final CopyRepository copies;
  private final CourseRepository courses;
  private final Instance<CourseSetup> setups;

  @Inject
  FindCandidates(
      CopyRepository copies, CourseRepository courses, @Any Instance<CourseSetup> setups) {
    this.copies = copies;
    this.courses = courses;
    this.setups = setups;
  }

  /** Courses of the same registration and deployment only; those of the link in front. */
  List<Candidate> of(CameFromCopy event) {
    return Stream.concat(ofLinks(event), ofContexts(event))
        .filter(id -> !id.equals(event.caller().course()))
        .distinct()
        .map(this::candidate)
        .toList();
  }

  private Stream<CourseId> ofLinks(CameFromCopy event) {
    if (event.links().isEmpty()) {
      return Stream.empty();
    }
    long registration = event.caller().registration();
    return inOrder(
        copies.coursesOfLinks(registration, event.deployment(), event.links()), event.links());
  }

  private Stream<CourseId> ofContexts(CameFromCopy event) {
    if (event.contexts().isEmpty()) {
      return Stream.empty();
    }
    var keys = event.contexts().stream().map(id -> "context/" + id).toList();
    long registration = event.caller().registration();
    return inOrder(copies.courses(registration, event.deployment(), keys), keys);
  }

  private static Stream<CourseId> inOrder(List<Object[]> rows, List<String> history) {
    return rows.stream()
        .sorted(Comparator.comparingInt(row -> history.indexOf((String) row[1])))
        .map(row -> new CourseId(((Number) row[0]).longValue()));
  }

  /** A course with its setup. */
  Candidate candidate(CourseId id) {
    var title = courses.byId(id.value()).map(course -> course.title()).orElse("");
    return new Candidate(id, title, choices(id));
  }

  /** The setup of a course, one choice per module. */
  List<Choice> choices(CourseId id) {
    return setups.stream().map(setup -> setup.in(id)).toList();
  }
}
