package org.preuve.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.preuve.lti.launch.UserRepository;
import org.preuve.lti.roster.ReadRoster;

/** The learners of a course: who launched as one, and whom the platform lists as one. */
@Dependent
public class Roster {

  /**
   * A learner.
   *
   * @param active false for those who have left the course
   */
  public record Member(UserId user, String name, boolean active) {

    /** The name stays out of every log. */
    @Override
    public String toString() {
      return "member " + user.value();
    }
  }

  private final ReadRoster reading;
  private final UserRepository users;

  @Inject
  Roster(ReadRoster reading, UserRepository users) {
    this.reading = reading;
    this.users = users;
  }

  /** Active learners by name, then those who left; the platform is asked every few minutes. */
  public List<Member> members(CourseId course) {
    reading.refresh(course);
    return Stream.of(true, false).flatMap(active -> members(course, active)).toList();
  }

  private Stream<Member> members(CourseId course, boolean active) {
    return users.learners(course.value(), active).stream()
        .map(user -> new Member(user.id(), user.name(), active));
  }
}
