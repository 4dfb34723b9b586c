package org.preuve.portfolio.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.preuve.portfolio.framework.model.Competency;

/**
 * The way through the class as the filter shows it.
 *
 * @param position from 1; 0 when the current cell is not on the way any more
 * @param all number of stops
 */
record AssessmentQueue(
    Optional<ClassMatrix.Stop> previous, Optional<ClassMatrix.Stop> next, int position, int all) {

  /** Whether nothing else is on the way. */
  boolean alone() {
    return all <= (position > 0 ? 1 : 0);
  }

  /** Before and after that cell; from a cell that left the way, on to the first later one. */
  static AssessmentQueue of(List<ClassMatrix.Stop> stops, long student, String code) {
    int at = place(stops, student, code);
    if (at < 0) {
      var later =
          stops.stream()
              .filter(s -> s.student() == student)
              .filter(s -> Competency.BY_CODE.compare(s.code(), code) > 0)
              .findFirst();
      return new AssessmentQueue(
          Optional.empty(), later.or(() -> stops.stream().findFirst()), 0, stops.size());
    }
    return new AssessmentQueue(get(stops, at - 1), get(stops, at + 1), at + 1, stops.size());
  }

  private static int place(List<ClassMatrix.Stop> stops, long student, String code) {
    return IntStream.range(0, stops.size())
        .filter(i -> stops.get(i).student() == student && stops.get(i).code().equals(code))
        .findFirst()
        .orElse(-1);
  }

  private static Optional<ClassMatrix.Stop> get(List<ClassMatrix.Stop> stops, int at) {
    return at >= 0 && at < stops.size() ? Optional.of(stops.get(at)) : Optional.empty();
  }
}
