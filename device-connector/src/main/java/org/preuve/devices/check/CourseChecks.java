package org.preuve.devices.check;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.devices.check.FrozenChecks.Applied;
import org.preuve.web.Caller;

/** The sets that hold in a course. */
@Dependent
public class CourseChecks {

  private final CheckSetRepository sets;

  @Inject
  CourseChecks(CheckSetRepository sets) {
    this.sets = sets;
  }

  /** By title. */
  @Transactional
  public List<CheckSet> of(Caller caller) {
    return sets.inForce(caller.course().value());
  }

  /** The set with that code, in the version that holds. */
  @Transactional
  public Optional<CheckSet> find(Caller caller, String code) {
    return sets.inForce(caller.course().value(), code);
  }

  /** The newest version of that set, whether it holds or was withdrawn. */
  @Transactional
  public Optional<CheckSet> newest(Caller caller, String code) {
    return sets.newest(caller.course().value(), code);
  }

  /**
   * Holds a window against the sets that apply to a proof of these competencies.
   *
   * @param leftOut codes of sets that its owner leaves out; they are named all the same
   */
  @Transactional
  public List<Applied> applied(
      Caller owner, Collection<String> competencies, Set<String> leftOut, Observed w) {
    return of(owner).stream()
        .filter(set -> set.appliesTo(competencies))
        .map(set -> applied(set, leftOut.contains(set.code()), w))
        .toList();
  }

  /** One set, held against a window. */
  public static Applied applied(CheckSet set, boolean leftOut, Observed w) {
    return Applied.of(
        set.code(), set.version(), set.title(), set.competency(), leftOut, set.rules(), w);
  }
}
