package org.preuve.lti.copy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.CourseSetup;
import org.preuve.lti.copy.CopyCheck.Candidate;
import org.preuve.lti.copy.CopyCheck.Outcome;
import org.preuve.lti.copy.CourseCopy.State;
import org.preuve.lti.launch.CameFromCopy;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;

/** Takes over the setup of the course that a copy came from, or keeps that a teacher has to say. */
@Dependent
class CopyCourse {

  private final CopyRepository copies;
  private final FindCandidates find;
  private final Instance<CourseSetup> setups;
  private final Clock clock;

  @Inject
  CopyCourse(
      CopyRepository copies, FindCandidates find, @Any Instance<CourseSetup> setups, Clock clock) {
    this.copies = copies;
    this.find = find;
    this.setups = setups;
    this.clock = clock;
  }

  /** Does what is certain at a launch. */
  @Transactional
  void came(CameFromCopy event) {
    var caller = event.caller();
    var known = copies.of(caller.course().value());
    if (known.filter(copy -> !copy.asked()).isPresent()) {
      return;
    }
    var candidates = find.of(event);
    var outcome = CopyCheck.check(find.choices(caller.course()), candidates);
    if (outcome instanceof Outcome.Copy copy) {
      copy(caller, copy.from(), candidates, State.COPIED);
    } else if (outcome instanceof Outcome.Ask) {
      keep(caller, State.ASKED, null, candidates);
    }
  }

  /** Whether a teacher has to say from where. */
  @Transactional
  boolean asks(CourseId course) {
    return copies.of(course.value()).filter(CourseCopy::asked).isPresent();
  }

  /** The courses to choose from; empty when nothing is asked. */
  @Transactional
  List<Candidate> candidates(CourseId course) {
    return copies
        .of(course.value())
        .filter(CourseCopy::asked)
        .map(copy -> copy.candidates().stream().map(find::candidate).toList())
        .orElse(List.of());
  }

  /**
   * Does as a teacher says.
   *
   * @param from one of the candidates, empty for none of them
   * @return whether it is one
   */
  @Transactional
  boolean choose(Caller teacher, Optional<CourseId> from) {
    var candidates = candidates(teacher.course());
    if (from.isEmpty()) {
      keep(teacher, State.CHOSEN, null, candidates);
      return true;
    }
    if (candidates.stream().noneMatch(c -> c.course().equals(from.get()))) {
      return false;
    }
    copy(teacher, from.get(), candidates, State.CHOSEN);
    return true;
  }

  private void copy(Caller by, CourseId from, List<Candidate> candidates, State state) {
    setups.forEach(setup -> setup.copy(from, by.course(), by.user()));
    keep(by, state, from.value(), candidates);
  }

  private void keep(Caller by, State state, @Nullable Long from, List<Candidate> all) {
    var ids =
        all.stream().map(c -> String.valueOf(c.course().value())).collect(Collectors.joining(","));
    copies.keep(by.course().value(), by.registration(), state.name(), from, ids, clock.instant());
  }
}
