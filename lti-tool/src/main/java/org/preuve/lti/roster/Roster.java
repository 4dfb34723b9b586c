package org.preuve.lti.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.course.Learner;
import org.preuve.lti.course.Membership.Standing;
import org.preuve.lti.course.UserRepository;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.ForOtherModules;
import org.preuve.web.frame.ReadOnce;

/** The learners of a course: who launched as one, and whom the platform lists as one. */
@ForOtherModules
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

  /**
   * A learner, and what the platform calls the person in its messages.
   *
   * @param subject {@code sub} at the platform
   */
  public record Identified(Member member, String subject) {

    /** Neither stands in any log. */
    @Override
    public String toString() {
      return member.toString();
    }
  }

  /** How the last reading of the platform's list ended. */
  public enum Outcome {
    /** It was read. */
    READ,
    /** It has more people than we read. */
    CAPPED,
    /** The platform answered, but not with a list. */
    REFUSED,
    /** It did not answer, or not in time. */
    AWAY,
    /** It was not read yet. */
    UNREAD,
    /** The platform does not list the members of this course. */
    NOT_OFFERED
  }

  /**
   * What is known about the list.
   *
   * @param readAt when it was last read
   * @param members on the list then
   * @param joined since the reading before
   * @param left since the reading before
   */
  public record State(
      Outcome outcome, Optional<Instant> readAt, int members, int joined, int left) {}

  private final ReadRoster reading;
  private final RosterState states;
  private final UserRepository users;
  private final CourseRepository courses;
  private final ReadOnce once;

  @Inject
  Roster(
      ReadRoster reading,
      RosterState states,
      UserRepository users,
      CourseRepository courses,
      ReadOnce once) {
    this.courses = courses;
    this.once = once;
    this.reading = reading;
    this.states = states;
    this.users = users;
  }

  /** Active learners by name, then those who left; the platform is asked every few minutes. */
  public List<Member> members(CourseId course) {
    reading.refresh(course);
    once.forget(what(course));
    return known(course);
  }

  /**
   * The same as they are kept, for what must not wait for a platform; whoever assesses has the list
   * read in the background at every request ({@link StillThereFilter}).
   */
  public List<Member> known(CourseId course) {
    return learners(course).stream().map(Roster::member).toList();
  }

  private List<Learner> learners(CourseId course) {
    return once.of(what(course), () -> users.learners(course.value()));
  }

  /**
   * What tells those learners of a course apart who have the name of another one; the others are
   * missing. For whoever assesses, not for other students.
   */
  public Map<UserId, String> namesakes(CourseId course) {
    return Namesakes.of(learners(course).stream().map(Namesakes.Named::of).toList());
  }

  /** One of them, without reading the others; empty for whoever is no learner of the course. */
  public Optional<Member> known(CourseId course, UserId person) {
    return users.learner(course.value(), person.value()).map(Roster::member);
  }

  private static Member member(Learner learner) {
    return new Member(learner.user().id(), learner.user().name(), learner.active());
  }

  private static String what(CourseId course) {
    return "learners of " + course.value();
  }

  /** The same with the platform's identifiers, to find those whom a table names. */
  public List<Identified> identified(CourseId course) {
    return users.learners(course.value()).stream()
        .map(one -> new Identified(member(one), one.user().subject()))
        .toList();
  }

  /** Row ids of the same, for what is only counted. */
  public Set<Long> ids(CourseId course) {
    return known(course).stream()
        .map(one -> one.user().value())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The learners of a course who may open one of its links (NRPS 2.0, section 3); all of them when
   * the platform does not say.
   *
   * @param link {@code id} of the resource link, empty for the whole course
   */
  public List<Member> members(CourseId course, String link) {
    reading.refresh(course);
    if (!link.isEmpty()) {
      reading.refresh(course, link);
    }
    once.forget(what(course));
    return known(course, link);
  }

  /** The same as they are kept; see {@link #known(CourseId)}. */
  public List<Member> known(CourseId course, String link) {
    var all = known(course);
    var listed = link.isEmpty() ? Optional.<Set<Long>>empty() : states.ofLink(course, link);
    return all.stream()
        .filter(one -> listed.isEmpty() || listed.get().contains(one.user().value()))
        .toList();
  }

  /** Asks the platform now, because somebody wants to know. */
  public State refresh(CourseId course) {
    reading.now(course);
    return state(course, "");
  }

  /**
   * How the last reading ended.
   *
   * @param link empty for the whole course
   */
  public State state(CourseId course, String link) {
    return states.of(course, link);
  }

  /** Those whom a teacher has set aside because they are no students, by name. */
  public List<Member> aside(CourseId course) {
    return users.aside(course.value()).stream()
        .map(user -> new Member(user.id(), user.name(), true))
        .toList();
  }

  /** Whether somebody is in the course and was launched last as one who assesses. */
  public boolean assesses(CourseId course, UserId person) {
    return courses.launchedBefore(course.value(), person.value(), Standing.ASSESSOR) > 0;
  }

  /** How many others are in the course who were launched last as one who assesses. */
  public long othersWhoAssess(CourseId course, UserId person) {
    return courses.othersLaunched(course.value(), person.value(), Standing.ASSESSOR);
  }

  /**
   * Keeps that somebody is, or is not, one of the students, whatever the platform lists: Moodle
   * lists a non-editing teacher as a learner. Nothing that the person did is touched.
   *
   * @return false when the person is not in the course
   */
  @Transactional
  public boolean setAside(CourseId course, UserId person, boolean aside) {
    return courses.setAside(course.value(), person.value(), aside) == 1;
  }
}
