package org.preuve.badges.bulk;

import java.util.List;
import java.util.Optional;
import org.preuve.lti.roster.FindLearner;
import org.preuve.lti.roster.Roster.Identified;
import org.preuve.lti.roster.Roster.Member;

/** Finds the student whom a line of a table names, with what is wrong with the line otherwise. */
final class FindPerson {

  private final FindLearner learners;

  FindPerson(List<Identified> students) {
    this.learners = new FindLearner(students);
  }

  /**
   * Whom it names, or why nobody.
   *
   * @param text one cell
   */
  Found find(String text) {
    var found = learners.find(text);
    return new Found(found.person(), found.problem().map(why -> LineProblem.valueOf(why.name())));
  }

  /** Exactly one of the two is there. */
  record Found(Optional<Member> person, Optional<LineProblem> problem) {}
}
