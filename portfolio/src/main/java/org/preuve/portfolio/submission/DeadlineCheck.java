package org.preuve.portfolio.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether work comes in time: by the moment at which the server received it, and by nothing else.
 */
final class DeadlineCheck {

  private DeadlineCheck() {}

  /**
   * What holds for one student.
   *
   * @param set deadlines by bloc, 0 being the course
   * @param extended last moments of extensions by bloc, 0 being all of the course
   */
  record Deadlines(Map<Integer, Due> set, Map<Integer, Instant> extended) {

    Deadlines {
      set = Map.copyOf(set);
      extended = Map.copyOf(extended);
    }

    /** The deadline of a bloc: its own, else the course's; an extension only makes it later. */
    Optional<Due> of(int bloc) {
      var due = set.containsKey(bloc) ? set.get(bloc) : set.get(0);
      return Optional.ofNullable(due).map(found -> found.until(later(found.at(), bloc)));
    }

    private Instant later(Instant at, int bloc) {
      return Stream.of(Optional.of(at), extension(bloc), extension(0))
          .flatMap(Optional::stream)
          .max(Comparator.naturalOrder())
          .orElse(at);
    }

    private Optional<Instant> extension(int bloc) {
      return Optional.ofNullable(extended.get(bloc));
    }
  }

  /**
   * A deadline.
   *
   * @param at the last moment that is in time
   */
  record Due(Instant at, LatePolicy late) {

    Due until(Instant later) {
      return new Due(later, late);
    }
  }

  /**
   * What becomes of the work.
   *
   * @param taken whether it may be submitted
   * @param bloc the bloc whose deadline it missed, 0 when it is in time
   * @param missed that deadline, null when it is in time
   */
  record Verdict(boolean taken, int bloc, @Nullable Instant missed) {

    static final Verdict IN_TIME = new Verdict(true, 0, null);
  }

  /** A deadline that refuses comes before one that marks, the earlier before the later. */
  static Verdict check(Instant received, Collection<Integer> blocs, Deadlines deadlines) {
    return blocs.stream()
        .distinct()
        .flatMap(bloc -> missed(received, bloc, deadlines).stream())
        .min(
            Comparator.comparing(Verdict::taken)
                .thenComparing(v -> v.missed() == null ? Instant.MAX : v.missed())
                .thenComparing(Verdict::bloc))
        .orElse(Verdict.IN_TIME);
  }

  private static Optional<Verdict> missed(Instant received, int bloc, Deadlines deadlines) {
    return deadlines
        .of(bloc)
        .filter(due -> received.isAfter(due.at()))
        .map(due -> new Verdict(due.late() == LatePolicy.MARK, bloc, due.at()));
  }

  /** Deadlines and extensions in force, as they are stored. */
  static Deadlines of(List<Deadline> deadlines, List<Extension> extensions) {
    var set = new HashMap<Integer, Due>();
    deadlines.forEach(d -> d.dueAt().ifPresent(at -> set.put(d.bloc(), new Due(at, d.late()))));
    var extended = new HashMap<Integer, Instant>();
    extensions.forEach(e -> e.dueAt().ifPresent(at -> extended.put(e.bloc(), at)));
    return new Deadlines(set, extended);
  }
}
