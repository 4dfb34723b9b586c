package org.preuve.lti.grades;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.lti.grades.GradeBook.State;

/**
 * Which scores of a course are shown.
 *
 * @param state empty for all of them
 */
record ScoreFilter(Optional<State> state) {

  /** The states that can be asked for, in the order shown. */
  static final List<State> STATES = List.of(State.SENT, State.WAITING, State.FAILED);

  /** All scores. */
  static final ScoreFilter ALL = new ScoreFilter(Optional.empty());

  /** Those in one state. */
  static ScoreFilter of(State state) {
    return new ScoreFilter(Optional.of(state));
  }

  /** Reads a state in lower case; anything else shows all. */
  static ScoreFilter read(String word) {
    return STATES.stream()
        .filter(state -> word(state).equals(word))
        .findFirst()
        .map(ScoreFilter::of)
        .orElse(ALL);
  }

  boolean fits(QueuedScore score) {
    return state.isEmpty() || state.get() == score.state();
  }

  /** Query of an address, empty for all. */
  String query() {
    return state.map(s -> "?state=" + word(s)).orElse("");
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
