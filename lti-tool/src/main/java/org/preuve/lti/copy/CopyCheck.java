package org.preuve.lti.copy;

import java.util.List;
import org.preuve.lti.CourseSetup.Choice;
import org.preuve.web.CourseId;

/**
 * Decides from which course a copy takes its setup.
 *
 * <p>The history of a course or link (LTI 1.3 core, sections 6.1.2 and 6.1.3) may name a chain of
 * copies, but also several courses that were merged: only what all of them agree on is certain.
 */
final class CopyCheck {

  /** What to do. */
  sealed interface Outcome {

    /** Nothing: the course has its own setup, or none of the others was set up. */
    record Keep() implements Outcome {}

    /** Take over the setup of that course. */
    record Copy(CourseId from) implements Outcome {}

    /** A teacher has to say which one. */
    record Ask() implements Outcome {}
  }

  /**
   * A course that this one was copied from.
   *
   * @param choices one per module
   */
  record Candidate(CourseId course, String title, List<Choice> choices) {

    Candidate {
      choices = List.copyOf(choices);
    }

    boolean made() {
      return choices.stream().anyMatch(Choice::made);
    }

    List<String> values() {
      return choices.stream().map(Choice::value).toList();
    }
  }

  private CopyCheck() {}

  /**
   * Decides.
   *
   * @param own setup of the copy itself
   * @param candidates those that are known here, the nearest copy first
   */
  static Outcome check(List<Choice> own, List<Candidate> candidates) {
    if (own.stream().anyMatch(Choice::made)) {
      return new Outcome.Keep();
    }
    var first = candidates.stream().filter(Candidate::made).findFirst();
    if (first.isEmpty()) {
      return new Outcome.Keep();
    }
    boolean agreed = candidates.stream().map(Candidate::values).distinct().count() == 1;
    return agreed ? new Outcome.Copy(first.get().course()) : new Outcome.Ask();
  }
}
