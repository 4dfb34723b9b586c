package org.preuve.badges.bulk;

import java.util.Arrays;
import java.util.stream.Stream;
import org.preuve.web.Reason;

/** Keys of this package that code puts together. */
public final class BulkTexts {

  private BulkTexts() {}

  public static Reason[] reasons() {
    return BulkReason.values();
  }

  public static Stream<String> keys() {
    return Stream.concat(
        Arrays.stream(LineProblem.values()).map(problem -> "csv.problem." + problem),
        Arrays.stream(JobLine.State.values()).map(state -> "job.state." + state));
  }
}
