package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Caller;
import org.preuve.web.Reason;
import org.preuve.web.base.Ids;

/**
 * Moves a course and everybody in it from one version to another, because a person says so and with
 * the map that this person has looked at. Nothing under the old version changes.
 */
@Dependent
class MoveCourse {

  private final MoveRepository moves;
  private final ChooseFramework choose;
  private final CourseFramework current;
  private final PublishedVersions versions;
  private final Clock clock;

  @Inject
  MoveCourse(
      MoveRepository moves,
      ChooseFramework choose,
      CourseFramework current,
      PublishedVersions versions,
      Clock clock) {
    this.moves = moves;
    this.choose = choose;
    this.current = current;
    this.versions = versions;
    this.clock = clock;
  }

  /** Both versions, and what the course has under the old one. */
  record Both(Framework before, Framework after, List<MoveFact> facts) {}

  /** Empty when the registration has no such version or the course works with it already. */
  Optional<Both> look(Caller by, String target) {
    var before = current.of(by.course());
    return versions
        .choosable(by.registration(), target)
        .filter(after -> !after.id().equals(before.id()))
        .map(current::inForce)
        .map(
            after ->
                new Both(
                    before,
                    after,
                    moves.facts(by.registration(), by.course().value(), before.id())));
  }

  /** The latest moves of the caller's course. */
  List<CourseMove> latest(Caller by) {
    return moves.latest(by.registration(), by.course().value());
  }

  /**
   * Moves; the reason if it is refused.
   *
   * @param both what the person has seen
   * @param map old code to new code, only codes of the two; what is not in it stays behind
   */
  @Transactional
  Optional<Reason> move(Caller by, Both both, Map<String, String> map) {
    var before = both.before();
    moves.lock(by.registration(), by.course().value());
    if (!current.of(by.course()).id().equals(before.id())) {
      return Optional.of(FrameworkReason.FRAMEWORK_MOVED);
    }
    var id = note(by, before.id(), both.after().id());
    for (var one : before.competencies()) {
      moves.line(by.registration(), id, one.code(), map.get(one.code()));
    }
    moves.opinions(id);
    int opinions = Math.toIntExact(moves.opinionsTaken(id));
    moves.done(id, moves.links(id), opinions, moves.decisions(id));
    choose.keep(by, both.after());
    return Optional.empty();
  }

  private String note(Caller by, String before, String after) {
    var id = Ids.random();
    moves.begin(
        id,
        by.registration(),
        by.course().value(),
        before,
        after,
        by.user().value(),
        clock.instant());
    return id;
  }
}
